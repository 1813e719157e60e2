import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Receipts } from './receipts.js';

/** A key set (RFC 7517). */
export class ReceiptKeysView {
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  keys!: readonly object[];
}

/** What receipts are verified with, for everyone to keep. */
@ApiTags('Suppliers')
@Controller('v1/receipt-keys')
export class ReceiptKeysController {
  constructor(private readonly receipts: Receipts) {}

  @Get()
  @ApiOperation({
    operationId: 'GetReceiptKeys',
    summary: 'The public keys that receipts are verified with; anyone may ask',
    security: [],
  })
  @ApiOkResponse({ type: ReceiptKeysView })
  keys(): Promise<ReceiptKeysView> {
    return this.receipts.published();
  }
}
