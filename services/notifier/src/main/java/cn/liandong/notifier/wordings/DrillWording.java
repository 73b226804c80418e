package cn.liandong.notifier.wordings;

import cn.liandong.contracts.drills.PauseReason;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.notifications.Channel;
import cn.liandong.contracts.notifications.DrillTold;
import java.util.List;

/** What somebody who takes part is told of a drill itself, marked first and last; what a scenario says comes inert. */
public final class DrillWording {
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_UNIT = 20;

    /** How much of what an inject says is told, in code points: the first of these that the channel takes. */
    private static final List<Integer> FITS = List.of(400, 200, 120, 80, 40, 20);

    private DrillWording() {}

    /**
     * As long as the channel takes.
     *
     * @param repeat it may have come before
     */
    public static String text(DrillTold told, boolean repeat, Language language, Channel channel) {
        return FITS.stream()
                .map(fit -> text(told, repeat, language, channel, fit))
                .filter(text -> TextLimit.holds(text, channel, language))
                .findFirst()
                .orElseGet(() -> text(told, repeat, language, channel, FITS.getLast()));
    }

    private static String text(DrillTold told, boolean repeat, Language language, Channel channel, int longest) {
        var words = language.words();
        boolean spoken = channel == Channel.VOICE;
        var mark = words.mark(Handling.EXERCISE);
        var name = Inert.cut(Inert.of(told.name()), LONGEST_NAME);
        var unit = Inert.cut(Inert.of(told.unitName()), LONGEST_UNIT);
        var said = Inert.cut(Inert.of(told.text()), longest);
        return (AlertWording.opening(channel, mark, words)
                        + AlertWording.set(repeat ? words.repeat() : "", spoken, words)
                        + (language == Language.CHINESE
                                ? chinese(told, name, unit, said)
                                : english(told, name, unit, said))
                        + AlertWording.set(mark, spoken, words))
                .strip();
    }

    private static String chinese(DrillTold told, String name, String unit, String said) {
        return switch (told.notice()) {
            case STARTED -> "演练开始：" + name + "。请按预案处置；遇有真实情况照常报告。";
            case PAUSED ->
                told.reason() == PauseReason.LIVE_INCIDENT
                        ? "演练暂停：发生真实情况，" + name + "停止。参演人员和力量立即转入真实处置，恢复前不再呼叫。"
                        : "演练暂停：" + name + "由导调员暂停，请原地等候，恢复时另行通知。";
            case RESUMED -> "演练恢复：" + name + "继续进行。";
            case FINISHED -> "演练结束：" + name + "已结束，请恢复正常值守。";
            case NOTICE -> name + "情景通报：" + sentence(said, "。");
            case SILENCE -> name + "情景要求：请不要应答本次演练的任何呼叫，直到演练结束或导调员另行通知；真实警报照常签收。" + sentence(said, "。");
            case BREAKDOWN ->
                name + "情景通报：" + (unit.isEmpty() ? "贵单位力量" : unit) + "按故障处理，不能继续使用。" + sentence(said, "。");
        };
    }

    private static String english(DrillTold told, String name, String unit, String said) {
        return switch (told.notice()) {
            case STARTED -> "Drill begins: " + name + ". Act by the plan; report what is real as ever. ";
            case PAUSED ->
                told.reason() == PauseReason.LIVE_INCIDENT
                        ? "Drill paused: something real has happened, and " + name
                                + " stops. Turn to what is real at once; nobody is called until it resumes. "
                        : "Drill paused: the director paused " + name
                                + ". Stay where you are; you are told when it resumes. ";
            case RESUMED -> "Drill resumed: " + name + " goes on. ";
            case FINISHED -> "Drill over: " + name + " has ended. Return to normal duty. ";
            case NOTICE -> name + ", what you learn: " + sentence(said, ". ");
            case SILENCE ->
                name + ", what you do: answer no call of this drill until it ends or the director says otherwise."
                        + " Acknowledge real alerts as ever. " + sentence(said, ". ");
            case BREAKDOWN ->
                name + ", what you learn: " + (unit.isEmpty() ? "your unit" : unit)
                        + " has broken down and is of no use. " + sentence(said, ". ");
        };
    }

    /** What others wrote may end without a stop. */
    private static String sentence(String said, String stop) {
        if (said.isEmpty()) {
            return "";
        }
        boolean ends = ".。!！?？…".indexOf(said.charAt(said.length() - 1)) >= 0;
        return ends ? said + (stop.endsWith(" ") ? " " : "") : said + stop;
    }
}
