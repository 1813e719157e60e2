import { ApiProperty } from '@nestjs/swagger';

/** An amount excluding VAT. */
export class MoneyView {
  @ApiProperty({ type: Number, example: 92_500_000 })
  amount!: number;

  @ApiProperty({ type: String, example: 'SEK', description: 'ISO 4217' })
  currency!: string;
}
