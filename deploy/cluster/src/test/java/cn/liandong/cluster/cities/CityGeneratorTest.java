package cn.liandong.cluster.cities;

import static cn.liandong.cluster.cities.YamlRows.named;
import static cn.liandong.cluster.cities.YamlRows.rows;
import static cn.liandong.cluster.cities.YamlRows.text;
import static cn.liandong.cluster.cities.YamlRows.texts;
import static cn.liandong.cluster.cities.YamlRows.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.duty.Organization;
import cn.liandong.standalone.cities.CityFiles;
import cn.liandong.standalone.cities.CityReader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityGeneratorTest {
    private static final Path SAMPLE = Path.of("../cities/zhijiang");
    private static final int SECONDS = 7;

    @TempDir
    Path folder;

    private List<Path> cities() {
        return CityGenerator.write(folder, CityGenerator.MOST, SECONDS);
    }

    private static List<String> organizations(Path city) {
        return CityReader.read(CityFiles.read(city)).allOrganizations().stream()
                .map(Organization::id)
                .map(Object::toString)
                .toList();
    }

    private static List<String> sites(Path city) {
        return within(rows(city, "enterprises"), "sites")
                .map(site -> text(site, "id"))
                .toList();
    }

    private static Stream<String> ids(Path city) {
        return Stream.of(
                        organizations(city),
                        sites(city),
                        texts(rows(city, "posts"), "id"),
                        texts(rows(city, "people"), "id"),
                        texts(rows(city, "plans"), "id"))
                .flatMap(List::stream);
    }

    @Test
    void theReaderOfCityFilesTakesAllForty() {
        assertThat(cities()).hasSize(40).allSatisfy(folder -> {
            var city = CityReader.read(CityFiles.read(folder));
            assertThat(city.jurisdiction().value()).isEqualTo(city.name());
            assertThat(city.organizations()).hasSize(5);
            assertThat(city.sites()).hasSize(2);
            assertThat(city.posts()).hasSize(7);
            assertThat(city.people()).hasSize(7);
            assertThat(city.rotations()).hasSize(7);
            assertThat(city.plans()).hasSize(4);
        });
    }

    @Test
    void everyIdIsThereOnceAmongAllCitiesAndTheSampleCity() {
        var generated = cities().stream().flatMap(CityGeneratorTest::ids).toList();

        assertThat(generated).hasSize(40 * (5 + 2 + 7 + 7 + 4)).doesNotHaveDuplicates();
        assertThat(generated).doesNotContainAnyElementsOf(ids(SAMPLE).toList());
    }

    @Test
    void everyIdBeginsWithTheDivisionCode() {
        assertThat(cities())
                .doesNotHaveDuplicates()
                .allSatisfy(city -> assertThat(ids(city)).allMatch(id -> id.startsWith(city.getFileName() + "-")));
    }

    @Test
    void whatIsNamedIsThere() {
        assertThat(cities()).allSatisfy(city -> {
            var posts = texts(rows(city, "posts"), "id");
            var people = texts(rows(city, "people"), "id");
            assertThat(organizations(city))
                    .containsAll(texts(rows(city, "posts"), "organization"))
                    .containsAll(texts(rows(city, "people"), "organization"));
            assertThat(posts)
                    .containsAll(
                            named(within(rows(city, "enterprises"), "sites").toList(), "responders"))
                    .containsExactlyInAnyOrderElementsOf(texts(rows(city, "rotations"), "post"));
            assertThat(named(rows(city, "rotations"), "people")).containsExactlyInAnyOrderElementsOf(people);
            assertThat(texts(rows(city, "towns"), "code")).containsAll(texts(rows(city, "enterprises"), "town"));
        });
    }

    @Test
    void everyPhoneIsOfTheInventedRangeAndThereOnce() {
        var phones = cities().stream()
                .flatMap(city -> texts(rows(city, "people"), "phone").stream())
                .toList();

        assertThat(phones).allMatch(phone -> phone.matches("199-0000-\\d{4}")).doesNotHaveDuplicates();
        assertThat(phones).doesNotContainAnyElementsOf(texts(rows(SAMPLE, "people"), "phone"));
    }

    @Test
    void everybodyIsReachedByTheInstallationsWebhook() {
        assertThat(cities().stream()
                        .flatMap(city -> within(rows(city, "people"), "contacts"))
                        .map(contact -> text(contact, "channel") + " " + text(contact, "address")))
                .hasSize(40 * 7)
                .containsOnly("WEBHOOK ${LIANDONG_WEBHOOK_URL}");
    }

    @Test
    void everyStepWaitsAsLongAsWasAskedFor() {
        assertThat(cities().stream()
                        .flatMap(city -> within(rows(city, "plans"), "steps"))
                        .map(step -> text(step, "acknowledgeWithinSeconds")))
                .hasSize(40 * (3 + 2 + 2 + 2))
                .containsOnly(String.valueOf(SECONDS));
    }

    @Test
    void theSameCallWritesTheSameBytes() {
        var first = hash(folder.resolve("a"), SECONDS);

        assertThat(hash(folder.resolve("b"), SECONDS)).isEqualTo(first);
        assertThat(hash(folder.resolve("c"), SECONDS + 1)).isNotEqualTo(first);
    }

    private static String hash(Path folder, int seconds) {
        return CityFiles.read(CityGenerator.write(folder, 1, seconds).getFirst())
                .contentHash();
    }

    @Test
    void moreCitiesThanThereArePlacesAreRefused() {
        assertThatThrownBy(() -> CityGenerator.write(folder, 41, SECONDS)).hasMessageContaining("0 to 40");
    }
}
