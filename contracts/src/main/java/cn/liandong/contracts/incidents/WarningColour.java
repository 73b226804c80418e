package cn.liandong.contracts.incidents;

import org.jspecify.annotations.Nullable;

/** Warning colour 预警颜色, for what may happen; the gravest last. */
public enum WarningColour {
    /** 蓝 */
    BLUE,
    /** 黄 */
    YELLOW,
    /** 橙 */
    ORANGE,
    /** 红: an incident is opened. */
    RED;

    /** Whether it is graver than the other, or there is no other. */
    public boolean isAbove(@Nullable WarningColour other) {
        return other == null || compareTo(other) > 0;
    }
}
