import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';

/** Who types the program's address comes to the page that shows what it offers. */
@ApiExcludeController()
@Controller()
export class FrontController {
  @Get()
  @Redirect('/docs', 302)
  front(): void {}
}
