package cn.liandong.reports;

import cn.liandong.contracts.incidents.ContentList;
import cn.liandong.contracts.incidents.ReportField;
import java.util.Collection;
import java.util.List;

/**
 * Something that no report of a chain has told yet, for whoever reports.
 *
 * @param pointer where a report tells it, as a JSON pointer (RFC 6901)
 * @param minimum whether the two-minute form asks for it
 * @param name for a person
 */
public record MissingField(ReportField field, String pointer, boolean minimum, String name) {

    /** What is still to be told, in the order of the form. */
    public static List<MissingField> after(Collection<ReportField> told, boolean english) {
        return ContentList.missing(told).stream()
                .map(field -> new MissingField(
                        field, field.pointer(), field.isMinimum(), english ? english(field) : chinese(field)))
                .toList();
    }

    private static String chinese(ReportField field) {
        return switch (field) {
            case CATEGORY -> "事件类别";
            case DESCRIPTION -> "发生了什么";
            case OCCURRED_AT -> "事发时间";
            case PLACE -> "事发地点";
            case CASUALTIES -> "伤亡情况";
            case SUBSTANCE -> "涉及物质";
            case MEASURES_TAKEN -> "已采取措施";
            case EXTENT -> "涉险、疏散和影响情况";
            case DIRECT_LOSS -> "直接经济损失";
            case COURSE -> "简要经过";
            case CAUSE -> "初步原因";
            case TREND -> "发展趋势";
            case LEADERS_PRESENT -> "领导到位情况";
            case REPORTER -> "报告人及电话";
        };
    }

    private static String english(ReportField field) {
        return switch (field) {
            case CATEGORY -> "category";
            case DESCRIPTION -> "what happens";
            case OCCURRED_AT -> "when it happened";
            case PLACE -> "where it is";
            case CASUALTIES -> "people harmed";
            case SUBSTANCE -> "which substance";
            case MEASURES_TAKEN -> "measures taken";
            case EXTENT -> "who or what is threatened, and who was evacuated";
            case DIRECT_LOSS -> "direct loss";
            case COURSE -> "how it came about";
            case CAUSE -> "first judgement of the cause";
            case TREND -> "where it is going";
            case LEADERS_PRESENT -> "which leaders are there";
            case REPORTER -> "who reports, and the phone";
        };
    }
}
