import { specifyWalks } from './walked.fixture.js';

specifyWalks(2);
