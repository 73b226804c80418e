package cn.liandong.notifier.wordings;

import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What somebody is told of a warning of sensors: where, what, and since when. Names of sites and units are somebody's text. */
final class WarningWording {
    private static final int LONGEST_SITE = 20;
    private static final int LONGEST_SENSOR = 16;
    private static final int LONGEST_UNIT = 8;

    private WarningWording() {}

    static String chinese(@Nullable WarningSubject subject, String since) {
        if (subject == null) {
            return "监测预警待处置，请查看。";
        }
        var colour = switch (subject.colour()) {
            case RED -> "红色";
            case ORANGE -> "橙色";
            case YELLOW -> "黄色";
            case BLUE -> "蓝色";
        };
        var what = subject.matter() == WarningMatter.SILENCE
                ? subject.wholeSite()
                        ? "全部" + subject.silent() + "个传感器失联"
                        : subject.silent() + "个传感器失联（" + sensor(subject) + "）"
                : kind(subject.kind()) + "报警，传感器" + sensor(subject) + reading(subject, "读数", "，阈值");
        return "监测预警（" + colour + "）：" + site(subject) + what + "，" + since + "起，请处置并在系统中应答。";
    }

    static String english(@Nullable WarningSubject subject, String since) {
        if (subject == null) {
            return "A warning of sensors waits for an answer: look at the page.";
        }
        var colour = switch (subject.colour()) {
            case RED -> "red";
            case ORANGE -> "orange";
            case YELLOW -> "yellow";
            case BLUE -> "blue";
        };
        var what = subject.matter() == WarningMatter.SILENCE
                ? subject.wholeSite()
                        ? "all " + subject.silent() + " sensors are silent"
                        : subject.silent() + " silent, among them " + sensor(subject)
                : english(subject.kind()) + ", sensor " + sensor(subject) + reading(subject, " reads ", ", threshold ");
        return "Sensor warning (" + colour + "): " + site(subject) + ", " + what + ", since " + since
                + ". See to it, and answer it on the page.";
    }

    private static String site(WarningSubject subject) {
        return Inert.cut(Inert.of(subject.siteName()), LONGEST_SITE);
    }

    /** As its organization names it. */
    private static String sensor(WarningSubject subject) {
        var id = subject.sensor().value();
        return Inert.cut(Inert.of(id.substring(id.indexOf('/') + 1)), LONGEST_SENSOR);
    }

    private static String reading(WarningSubject subject, String reads, String threshold) {
        var value = subject.value();
        var unit = subject.unit() == null ? "" : " " + Inert.cut(Inert.of(subject.unit()), LONGEST_UNIT);
        return value == null
                ? ""
                : reads
                        + plain(value)
                        + unit
                        + (subject.threshold() == null ? "" : threshold + plain(subject.threshold()));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String kind(SensorKind kind) {
        return switch (kind) {
            case COMBUSTIBLE_GAS -> "可燃气体";
            case TOXIC_GAS -> "有毒气体";
            case SMOKE -> "烟雾";
            case TEMPERATURE -> "温度";
            case PRESSURE -> "压力";
            case LEVEL -> "液位";
            case OTHER -> "监测";
        };
    }

    private static String english(SensorKind kind) {
        return switch (kind) {
            case COMBUSTIBLE_GAS -> "combustible gas";
            case TOXIC_GAS -> "toxic gas";
            case SMOKE -> "smoke";
            case TEMPERATURE -> "temperature";
            case PRESSURE -> "pressure";
            case LEVEL -> "level";
            case OTHER -> "monitoring";
        };
    }
}
