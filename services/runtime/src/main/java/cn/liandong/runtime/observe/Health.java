package cn.liandong.runtime.observe;

import java.util.List;

/** Whether a part can do its work; each reason is a sentence for the engineer who runs it. */
public record Health(boolean up, List<String> reasons) {
    public static final Health UP = new Health(true, List.of());

    public Health {
        reasons = List.copyOf(reasons);
    }

    public static Health down(List<String> reasons) {
        return new Health(false, reasons);
    }
}
