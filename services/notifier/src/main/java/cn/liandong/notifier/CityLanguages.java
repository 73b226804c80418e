package cn.liandong.notifier;

import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.notifier.wordings.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which language a city's people are told who named none of their own.
 *
 * @param cities those that have another than {@code otherwise}
 */
record CityLanguages(Language otherwise, Map<Jurisdiction, Language> cities) {
    static final String PROPERTY = "liandong.language";

    /**
     * Read at the start, so that a slip of the pen costs nobody a call.
     *
     * @param setting such as `zh-CN, 420583=en`: one for all, and those of single cities; null where nobody set it
     * @throws IllegalArgumentException where it names a language in which nothing is worded
     */
    static CityLanguages read(@Nullable String setting) {
        var otherwise = Language.CHINESE;
        var cities = new HashMap<Jurisdiction, Language>();
        for (var part : setting == null || setting.isBlank() ? new String[0] : setting.split(",", -1)) {
            int equals = part.indexOf('=');
            var language = language(part.substring(equals + 1));
            if (equals < 0) {
                otherwise = language;
            } else {
                cities.put(new Jurisdiction(part.substring(0, equals).strip()), language);
            }
        }
        return new CityLanguages(otherwise, Map.copyOf(cities));
    }

    Language of(Jurisdiction jurisdiction) {
        return cities.getOrDefault(jurisdiction, otherwise);
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new IllegalArgumentException(PROPERTY + " names `" + tag.strip()
                        + "`: expected one of "
                        + Arrays.stream(Language.values()).map(Language::tag).toList()));
    }
}
