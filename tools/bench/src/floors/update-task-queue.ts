export const updateTaskQueue = 'bench-update';
