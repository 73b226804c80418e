package cn.liandong.contracts.duty;

import org.jspecify.annotations.Nullable;

/** Who called 来电人, as a duty log keeps it; each field as it was said. */
public record NoteCaller(
        @Nullable String unit,
        @Nullable String name,
        @Nullable String post,
        @Nullable String phone) {}
