package cn.liandong.notifier.wordings;

import cn.liandong.contracts.notifications.OverdueTold;
import org.jspecify.annotations.Nullable;

/** What somebody is told is overdue of drills: whose it is, since when, and what to do. What was found stands on the page alone. */
final class OverdueWording {
    private static final int LONGEST_NAME = 20;

    private OverdueWording() {}

    /** @param post whose finding it is; of no meaning for a drill */
    static String chinese(@Nullable OverdueTold told, String post, String since) {
        if (told == null) {
            return "逾期提醒：" + post + "有演练事项逾期，请查看。";
        }
        var drill = cut(told.drillName());
        if (told.finding() == null) {
            var enterprise = cut(told.enterpriseName());
            return "演练逾期：" + enterprise + "应于" + since + "前组织演练" + (drill.isEmpty() ? "" : "（如“" + drill + "”）")
                    + "，至今未举行，请尽快安排。";
        }
        return "整改逾期：" + post + "负责的" + (drill.isEmpty() ? "演练" : "“" + drill + "”") + "整改事项应于" + since + "前完成"
                + (told.step() > 1 ? "，第" + told.step() + "次提醒" : "") + "，请督促落实并在系统中答复。";
    }

    /** @param post whose finding it is; of no meaning for a drill */
    static String english(@Nullable OverdueTold told, String post, String since) {
        if (told == null) {
            return "Overdue: something of a drill, of " + post + ". Look at the page.";
        }
        var drill = cut(told.drillName());
        if (told.finding() == null) {
            var enterprise = cut(told.enterpriseName());
            return "Drill overdue: " + (enterprise.isEmpty() ? "one" : "one of " + enterprise) + " was to be held by "
                    + since
                    + (drill.isEmpty() ? "" : ", such as " + drill) + ", and was not. Plan it.";
        }
        return "Finding overdue: " + post + " was to mend by " + since + " what "
                + (drill.isEmpty() ? "a drill" : drill) + " has shown"
                + (told.step() > 1 ? ", told " + told.step() + " times" : "")
                + ". See that it is answered on the page.";
    }

    private static String cut(@Nullable String name) {
        return Inert.cut(Inert.of(name), LONGEST_NAME);
    }
}
