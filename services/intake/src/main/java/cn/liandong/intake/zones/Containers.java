package cn.liandong.intake.zones;

import cn.liandong.intake.zones.ZoneTable.Container;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a substance is in, as people say it in a hurry. */
final class Containers {
    private static final Map<Container, List<String>> WORDS = Map.of(
            Container.RAIL_TANK, List.of("铁路", "火车", "rail"),
            Container.ROAD_TANK, List.of("槽车", "罐车", "槽罐车", "road", "truck", "tanker", "lorry"),
            Container.ONE_CYLINDER, List.of("吨瓶", "钢瓶", "气瓶", "cylinder"));

    private static final Pattern SEVERAL = Pattern.compile("[2-9]|1[0-9]|[二两三四五六七八九十几多数]|several|cylinders");

    private Containers() {}

    /** Null where it is none that a table knows, such as a storage tank. */
    static @Nullable Container find(@Nullable String told) {
        if (told == null) {
            return null;
        }
        var text = told.toLowerCase(Locale.ROOT);
        return Stream.of(Container.RAIL_TANK, Container.ROAD_TANK, Container.ONE_CYLINDER)
                .filter(one -> WORDS.getOrDefault(one, List.of()).stream().anyMatch(text::contains))
                .findFirst()
                .map(one ->
                        one == Container.ONE_CYLINDER && SEVERAL.matcher(text).find()
                                ? Container.SEVERAL_CYLINDERS
                                : one)
                .orElse(null);
    }
}
