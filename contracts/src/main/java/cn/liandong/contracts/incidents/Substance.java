package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * A substance as told or as registered; what is not known is null, never zero.
 *
 * @param unNumber four digits, such as 1005 for ammonia
 * @param quantityKilograms kilograms
 * @param container what it is in, as told
 */
public record Substance(
        @Nullable String unNumber,
        @Nullable String name,
        @Nullable Double quantityKilograms,
        @Nullable String container) {}
