import type { AddressTable } from '../../core/addressTable';
export function scannerOf(_addresses: AddressTable, _address: number): string | undefined { return undefined; }
