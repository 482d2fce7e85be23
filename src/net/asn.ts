// AS numbers: ranges that mean something, and the two written forms.

/** Where a private ASN may be used: 64512–65534 and 4200000000–4294967294 (RFC 6996 section 5). */
export function isPrivateAsn(asn: number): boolean {
	return (asn >= 64512 && asn <= 65534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294);
}

/**
 * Reads an ASN as asplain (`65001`) or asdot (`1.10`, RFC 5396 section 2).
 * Shape: an integer 1 to 4294967294; null when it is none (0 and 4294967295 are reserved, RFC 7607 and RFC 7300).
 */
export function parseAsn(text: string | number): number | null {
	const dotted = /^(\d{1,5})\.(\d{1,5})$/.exec(String(text));
	const value = dotted ? Number(dotted[1]) * 65_536 + Number(dotted[2]) : Number(text);
	if (dotted && (Number(dotted[1]) > 65_535 || Number(dotted[2]) > 65_535)) return null;
	return Number.isInteger(value) && value >= 1 && value <= 4_294_967_294 ? value : null;
}
