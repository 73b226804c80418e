package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/**
 * A substance as told or as registered; what is not known is null, never zero.
 *
 * @param unNumber four digits, such as 1005 for ammonia
 * @param cas the number of the Chemical Abstracts Service, such as 7664-41-7
 * @param quantityKilograms kilograms
 * @param container what it is in, as told
 * @param tankLitres how much the largest tank holds that it is in, litres
 */
public record Substance(
        @Nullable String unNumber,
        @Nullable String cas,
        @Nullable String name,
        @Nullable Double quantityKilograms,
        @Nullable String container,
        @Nullable Double tankLitres) {
    public Substance(
            @Nullable String unNumber,
            @Nullable String cas,
            @Nullable String name,
            @Nullable Double quantityKilograms,
            @Nullable String container) {
        this(unNumber, cas, name, quantityKilograms, container, null);
    }
}
