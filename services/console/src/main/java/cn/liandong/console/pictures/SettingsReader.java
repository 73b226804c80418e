package cn.liandong.console.pictures;

import cn.liandong.contracts.duty.AbsenceRight;
import cn.liandong.contracts.duty.DutyLimits;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.ClockEvent.ClockDefined;
import cn.liandong.contracts.response.ClockRow;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a city has set for itself, with where each figure comes from and who said it last. */
public final class SettingsReader {
    private SettingsReader() {}

    /**
     * A row of the table of statutory clocks.
     *
     * @param revision that an edit of it names
     * @param changedAt null where an older version wrote it down
     * @param changedBy the post that changed it last; null where the city's file did
     */
    public record DefinedClock(
            ClockRow row,
            int revision,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    /**
     * A setting.
     *
     * @param changedAt null where nobody has said anything and what is built in holds
     * @param changedBy the post that changed it last; null where a file did, or nobody
     * @param revision that an edit of it names, 0 where what is built in holds; null of what only a file says
     */
    public record ReadSetting(
            SettingKind setting,
            List<SettingRow> rows,
            @Nullable Integer revision,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {}

    /**
     * A row of it.
     *
     * @param figures by field; several values of one have commas between
     */
    public record SettingRow(String name, Map<String, String> figures, String source) {}

    /** By name. */
    public static List<DefinedClock> clocks(Picture picture) {
        return picture.settings().clocks().values().stream()
                .sorted(Comparator.<ClockDefined, String>comparing(
                                defined -> defined.row().name())
                        .thenComparing(defined -> defined.row().id().value()))
                .map(defined ->
                        new DefinedClock(defined.row(), defined.number(), defined.at(), name(picture, defined.by())))
                .toList();
    }

    /** Those that hold, in the order of their kinds. */
    public static List<ReadSetting> settings(Picture picture) {
        return Arrays.stream(SettingKind.values())
                .map(kind -> said(picture, kind))
                .filter(said -> !said.rows().isEmpty())
                .toList();
    }

    private static ReadSetting said(Picture picture, SettingKind kind) {
        var setting = picture.settings().byKind().get(kind);
        return setting == null
                ? new ReadSetting(kind, figures(builtIn(kind)), kind == SettingKind.DUTY_LIMITS ? 0 : null, null, null)
                : new ReadSetting(
                        kind, figures(setting.rows()), setting.revision(), setting.at(), name(picture, setting.by()));
    }

    private static List<CitySetting.Row> builtIn(SettingKind kind) {
        return switch (kind) {
            case DUTY_LIMITS -> List.of(SettingRows.of(DutyLimits.DEFAULT));
            case ABSENCE_RIGHTS ->
                AbsenceRight.DEFAULT.stream().map(SettingRows::of).toList();
            case ZONE,
                    DUTY_RULES,
                    HOLIDAYS,
                    QUALIFICATION_KINDS,
                    SPOT_CHECK_RULES,
                    SIGNAL_RULES,
                    NEIGHBOURS,
                    UPWARD_OFFICES -> List.of();
        };
    }

    private static List<SettingRow> figures(List<CitySetting.Row> rows) {
        return rows.stream()
                .map(row -> new SettingRow(row.name(), row.figures(), row.source()))
                .toList();
    }

    private static @Nullable String name(Picture picture, @Nullable PostId by) {
        return by == null ? null : picture.directory().name(by);
    }
}
