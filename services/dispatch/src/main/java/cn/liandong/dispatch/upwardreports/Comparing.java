package cn.liandong.dispatch.upwardreports;

import cn.liandong.contracts.response.UpwardReportHeading;
import cn.liandong.contracts.response.UpwardReportSection;
import cn.liandong.contracts.response.UpwardReportText;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what one text has that the other has not. */
final class Comparing {
    private Comparing() {}

    /** The headings under which they differ, in the form's order. */
    static List<UpwardReportHeading> changed(UpwardReportText before, UpwardReportText after) {
        return Arrays.stream(UpwardReportHeading.values())
                .filter(heading -> !Objects.equals(under(before, heading), under(after, heading)))
                .toList();
    }

    private static @Nullable UpwardReportSection under(UpwardReportText text, UpwardReportHeading heading) {
        return text.sections().stream()
                .filter(section -> section.heading() == heading)
                .findFirst()
                .orElse(null);
    }
}
