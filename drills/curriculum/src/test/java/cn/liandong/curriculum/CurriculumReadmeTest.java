package cn.liandong.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.drills.scenarios.ScenarioFile;
import cn.liandong.drills.scenarios.ScenarioFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of stories names every one of them as it is, and every scenario has one. */
class CurriculumReadmeTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\*\\*A\\d\\d\\*\\* [^|]+?) \\| [^|]{20,} \\|$");
    private static final List<Class<?>> STORIES =
            List.of(CurriculumTest.class, StoriesTest.class, ResponseStoriesTest.class, CityStoriesTest.class);

    @Test
    void itListsEveryStoryByItsName() throws IOException {
        var listed = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed)
                .isEqualTo(
                        methods().map(CurriculumReadmeTest::sentence).sorted().toList());
    }

    @Test
    void everyScenarioHasItsStoryAndItsPeople() {
        var read = ScenarioFolder.read(CityProcess.SCENARIOS);
        assertThat(read.wrong()).isEmpty();
        var numbers = methods().map(name -> name.substring(1, 3)).toList();

        for (ScenarioFile file : read.files()) {
            assertThat(numbers).contains(file.name().substring(0, 2));
            var play = Play.read(file.name());
            var expectations = file.scenario().expectations();
            assertThat(Stream.concat(play.verdicts().keySet().stream(), play.judges().keySet().stream()))
                    .as(file.name() + " has a table that says what comes of each expectation")
                    .containsExactlyInAnyOrderElementsOf(
                            expectations.stream().map(one -> one.id()).toList());
        }
    }

    private static Stream<String> methods() {
        return STORIES.stream()
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName());
    }

    /** `a22TwoReportsAreMerged` is `**A22** Two reports are merged`. */
    private static String sentence(String method) {
        var words = Arrays.stream(method.substring(3).split("(?=[A-Z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        var first = Pattern.compile("^.")
                .matcher(words)
                .replaceFirst(one -> Matcher.quoteReplacement(one.group().toUpperCase(Locale.ROOT)));
        return "**" + method.substring(0, 3).toUpperCase(Locale.ROOT) + "** " + first;
    }
}
