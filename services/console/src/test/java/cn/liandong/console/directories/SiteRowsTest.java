package cn.liandong.console.directories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.incidents.SiteForm;
import cn.liandong.contracts.incidents.Substance;
import cn.liandong.contracts.places.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sites come and go in the same files, and each bad row is named. */
class SiteRowsTest {
    @ParameterizedTest
    @EnumSource(
            value = DirectoryFormat.class,
            names = {"YAML", "XLSX"})
    void whatIsExportedIsImportedAgainAndChangesNothing(DirectoryFormat format) {
        var file = SmallDirectory.exported(format);
        var plan = SmallDirectory.plan(format, file);
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.rows()).isEmpty();
        var without = ImportPlan.of(
                format,
                file,
                new KnownDirectory(
                        SmallDirectory.known().roster(), SmallDirectory.known().written(), id -> false, Map.of()),
                SmallDirectory.CITY);
        assertThat(without.bad())
                .as("it was exported at a revision, and is not there any more")
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo(BadRowReason.CHANGED_SINCE));
    }

    @Test
    void aSiteThatIsNewNeedsAnEnterpriseANameAndAPlace() {
        var plan = SmallDirectory.plan(SITE + "    coordinates: {latitude: 30.41, longitude: 111.79}\n"
                + "    substances:\n      - {name: 氯, quantityKilograms: 2000, container: 一吨钢瓶两只}\n");
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.rows()).singleElement().satisfies(row -> {
            assertThat(row.change().added()).isTrue();
            var form = (SiteForm) row.value();
            assertThat(form.organization()).isEqualTo(City.ENTERPRISE.id());
            assertThat(form.town()).as("intake finds it").isNull();
            assertThat(form.revision()).as("nothing may stand there by then").isZero();
            assertThat(form.substances()).containsExactly(new Substance(null, null, "氯", 2_000.0, "一吨钢瓶两只"));
        });
        assertBad(SITE, "coordinates", BadRowReason.MISSING);
    }

    @Test
    void coordinatesOffAChineseMapAreConverted() {
        var plan = SmallDirectory.plan(
                SITE + "    coordinates: {latitude: 31.17530398, longitude: 121.53154186}\n    datum: GCJ02\n");
        var form = (SiteForm) plan.rows().getFirst().value();
        assertThat(form.coordinates().distanceMetres(new Coordinates(31.1774276, 121.5272106)))
                .isLessThan(2);
    }

    @Test
    void aChangeIsMadeAtTheRevisionThatItWasReadAt() {
        var plan = SmallDirectory.plan("sites:\n  - id: site-works\n    name: 三号罐区（扩建）\n");
        assertThat(plan.bad()).isEmpty();
        var form = (SiteForm) plan.rows().getFirst().value();
        assertThat(form.revision()).isEqualTo(2);
        assertThat(form.substances()).as("what the row does not have stays").hasSize(2);
    }

    @Test
    void eachRowThatMakesNoSenseIsNamedWithItsField() {
        var at = SITE + "    coordinates: {latitude: 30.41, longitude: 111.79}\n";
        assertBad(at + "    substances: [{name: 氨, quantityKilograms: -1}]\n", "substances", BadRowReason.UNFIT);
        assertBad(at + "    substances: [{container: 罐}]\n", "substances", BadRowReason.UNFIT);
        assertBad(at + "    substances: 氨\n", "substances", BadRowReason.UNFIT);
        assertBad(at + "    responders: [city-duty]\n", "responders", BadRowReason.UNFIT);
        assertBad(at + "    datum: BD09\n", "datum", BadRowReason.UNFIT);
        assertBad(at + "    capacity: 3\n", "capacity", BadRowReason.UNKNOWN_FIELD);
        assertBad(
                at.replace(City.ENTERPRISE.id().value(), "nobody"), "organization", BadRowReason.NO_SUCH_ORGANIZATION);
    }

    @Test
    void onlyTheCityImportsThem() {
        var file = (SITE + "    coordinates: {latitude: 30.41, longitude: 111.79}\n").getBytes(StandardCharsets.UTF_8);
        var own = DirectoryRights.of(City.ENTERPRISE, City.post(City.ENTERPRISE));
        var plan = ImportPlan.of(DirectoryFormat.YAML, file, SmallDirectory.known(), own);
        assertThat(plan.bad())
                .singleElement()
                .satisfies(row -> assertThat(row.reason()).isEqualTo(BadRowReason.NOT_ALLOWED));
    }

    @Test
    void aCellHasALineForEachSubstance() {
        var cell = "1005 | 7664-41-7 | 氨 | 8000 | 卧式储罐 | 15000.5\n | | 神秘粉末 |";
        var read = SubstancesShape.SUBSTANCES.read(cell);
        assertThat(SubstancesShape.SUBSTANCES.expected(read)).isNull();
        assertThat(read).hasSize(2);
        assertThat(SubstancesShape.SUBSTANCES.text(read)).startsWith("1005 | 7664-41-7 | 氨 | 8000 | 卧式储罐 | 15000.5\n");
        for (var wrong : List.of("1005 | | | viel", "| | | 8", "a|b|c|1|e|2|g")) {
            assertThat(SubstancesShape.SUBSTANCES.expected(SubstancesShape.SUBSTANCES.read(wrong)))
                    .as(wrong)
                    .isNotNull();
        }
    }

    private static final String SITE =
            "sites:\n  - id: site-new\n    organization: " + City.ENTERPRISE.id() + "\n    name: 南门仓库\n";

    private static void assertBad(String yaml, String field, BadRowReason reason) {
        var bad = SmallDirectory.plan(yaml).bad();
        assertThat(bad).as(yaml).singleElement().satisfies(row -> {
            assertThat(row.field()).isEqualTo(field);
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.place()).isEqualTo("sites line 2");
        });
    }
}
