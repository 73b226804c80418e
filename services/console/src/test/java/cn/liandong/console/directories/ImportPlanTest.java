package cn.liandong.console.directories;

import static cn.liandong.console.directories.SmallDirectory.TOWN;
import static cn.liandong.console.directories.SmallDirectory.ZHANG;
import static cn.liandong.console.directories.SmallDirectory.known;
import static cn.liandong.console.directories.SmallDirectory.plan;
import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.directories.RowChange.FieldChange;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.PostId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file would change, and what of it is wrong. */
class ImportPlanTest {
    private static final String NEW =
            "people:\n  - {id: 420583-new, organization: dongshi, name: 某某, phone: 199-0000-0008}\n";

    @Test
    void aChangeIsToldFieldByFieldAndWhatIsNotNamedStays() {
        var plan =
                plan("people:\n  - {id: 420583-zhang, name: 张伟, contacts: [{channel: SMS, address: 199-0000-0010}]}\n");
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes()).singleElement().satisfies(change -> {
            assertThat(change.added()).isFalse();
            assertThat(change.fields()).extracting(FieldChange::field).containsExactly("name", "contacts");
            assertThat(change.fields().getLast().becomes()).isEqualTo("SMS 199-0000-0010");
        });
        var after = (PersonRecord) plan.rows().getFirst().value();
        assertThat(after.quiet()).isEqualTo(ZHANG.quiet());
        assertThat(after.phone()).isEqualTo(ZHANG.phone());
    }

    @Test
    void whatIsEmptyIsTakenAway() {
        var plan = plan("people:\n  - {id: 420583-zhang, quiet: null}\n");
        assertThat(plan.changes().getFirst().fields())
                .containsExactly(new FieldChange("quiet", "22:30:00-07:00:00", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    phone: 199-0000-0008 | phone: call me          | phone    | UNFIT
                    phone: 199-0000-0008 | phone: ''               | phone    | UNFIT
                    , phone: 199-0000-0008 | ''                    | phone    | MISSING
                    name: 某某           | name: null              | name     | MISSING
                    id: 420583-new       | x: 1                    | x        | UNKNOWN_FIELD
                    id: 420583-new       | name: 某某2             | name     | TWICE
                    id: 420583-new       | id: a b                 | id       | UNFIT
                    id: 420583-new       | id: 420582-foreign      | id       | OF_ANOTHER
                    id: 420583-new       | id: 420500-office       | id       | OF_ANOTHER
                    dongshi              | nowhere                 | organization | NO_SUCH_ORGANIZATION
                    id: 420583-new       | id: 420583-new, contacts: [{channel: PIGEON, address: x}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: SMS, address: abc}]  | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: MAIL, address: abc}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: WEBHOOK, address: 'ftp://x'}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: FILE, address: ../x}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: WEB_PUSH, address: x}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, contacts: [{channel: WEBHOOK, address: '${LIANDONG_WEBHOOK_URL}'}] | contacts | UNFIT
                    id: 420583-new       | id: 420583-new, quiet: {from: 25:00, until: 07:00} | quiet | UNFIT
                    id: 420583-new       | id: 420583-new, quiet: always | quiet | UNFIT
                    id: 420583-new       | id: 420583-new, language: '../en' | language | UNFIT
                    """)
    void aBadRowIsNamedWithItsFieldAndItsPlace(String good, String wrong, String field, BadRowReason reason) {
        var plan = plan(NEW.replace(good, wrong));
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.bad()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(reason);
            assertThat(row.field()).isEqualTo(field);
            assertThat(row.place()).isEqualTo("people line 2");
            assertThat(row.detail()).isNotBlank();
        });
    }

    @Test
    void anIdThatStandsTwiceIsNamedWhereItStandsAgain() {
        var plan = plan(NEW + NEW.lines().skip(1).findFirst().orElseThrow() + "\n");
        assertThat(plan.bad()).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(BadRowReason.TWICE);
            assertThat(row.place()).isEqualTo("people line 3");
            assertThat(row.detail()).contains("people line 2");
        });
    }

    @Test
    void anOrganizationOfTheSameFileComesBeforeItsPeople() {
        var plan = plan("organizations:\n  - {id: wushi, name: 某某镇, tier: TOWN, town: 420583999}\n"
                + NEW.replace("dongshi", "wushi"));
        assertThat(plan.bad()).isEmpty();
        assertThat(plan.changes()).extracting(RowChange::added).containsExactly(true, true);
    }

    @Test
    void aTierStaysAndThereIsOneCity() {
        assertThat(plan("organizations:\n  - {id: dongshi, tier: CITY}\n")
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo(BadRowReason.FIXED);
        assertThat(plan("organizations:\n  - {id: other, name: 某市, tier: CITY}\n")
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo(BadRowReason.FIXED);
    }

    @Test
    void whatSomebodyChangedSinceTheExportIsNotOverwritten() {
        var revision = Rows.revision(Rows.canonical(DirectoryKind.PERSON, ZHANG));
        var row = "people:\n  - {id: 420583-zhang, name: 张伟, revision: '%s'}\n";
        assertThat(plan(row.formatted(revision)).bad()).isEmpty();
        assertThat(plan(row.formatted("000000000000")).bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.reason()).isEqualTo(BadRowReason.CHANGED_SINCE));
        assertThat(plan("people:\n  - {id: 420583-zhang, phone: 0717-0000-0007, revision: '000000000000'}\n")
                        .unchanged())
                .as("changed by somebody else to just that")
                .isOne();
    }

    @Test
    void anOrganizationChangesItsOwnPeopleAlone() {
        assertThat(ofTown(NEW).bad()).isEmpty();
        assertThat(ofTown(NEW.replace("dongshi", "fire")).bad().getFirst().reason())
                .isEqualTo(BadRowReason.NOT_ALLOWED);
        assertThat(ofTown("people:\n  - {id: person-fire, organization: dongshi}\n")
                        .bad()
                        .getFirst()
                        .reason())
                .as("taken from another")
                .isEqualTo(BadRowReason.NOT_ALLOWED);
        assertThat(ofTown("posts:\n  - {id: dongshi-duty, name: 别的}\n")
                        .bad()
                        .getFirst()
                        .reason())
                .isEqualTo(BadRowReason.NOT_ALLOWED);
        assertThat(ofTown("posts:\n  - {id: dongshi-duty, kind: DUTY_OFFICER}\n")
                        .unchanged())
                .as("what stays needs no right")
                .isOne();
    }

    @Test
    void theCitysStandbyKeepsItsOwnPeopleAlone() {
        var standby = new Post(new PostId("city-standby"), City.CITY.id(), PostKind.STANDBY_OFFICER, "备班员");
        assertThat(DirectoryRights.of(City.CITY, standby).all()).isFalse();
        assertThat(DirectoryRights.of(City.CITY, null).all()).isFalse();
        assertThat(DirectoryRights.of(City.DONGSHI_TOWN, City.post(City.CITY)).all())
                .isFalse();
    }

    @Test
    void theSampleCitysFilesAreReadAsTheyAre() throws IOException {
        for (var file : new String[] {"people.yaml", "posts.yaml"}) {
            var bytes = Files.readAllBytes(Path.of("../../deploy/cities/zhijiang", file));
            var reading = DirectoryFormat.YAML.file().read(bytes);
            assertThat(reading.bad()).isEmpty();
            assertThat(reading.rows()).hasSizeGreaterThan(50);
            assertThat(SmallDirectory.plan(DirectoryFormat.YAML, bytes).bad())
                    .as("its organizations are not this city's, and nothing else is wrong")
                    .allSatisfy(row -> assertThat(row.reason()).isEqualTo(BadRowReason.NO_SUCH_ORGANIZATION));
        }
    }

    @Test
    void anAddressThatIsTheInstallationsStaysWhatItIs() {
        var plan = plan(
                "people:\n  - {id: 420583-zhang, contacts: [{channel: WECOM, address: '${LIANDONG_WEBHOOK_URL}'}]}\n");
        assertThat(((PersonRecord) plan.rows().getFirst().value()).contacts())
                .containsExactly(new PersonRecord.Contact(
                        ZHANG.contacts().getFirst().channel(),
                        ZHANG.contacts().getFirst().address()));
    }

    private static ImportPlan ofTown(String yaml) {
        return ImportPlan.of(DirectoryFormat.YAML, yaml.getBytes(StandardCharsets.UTF_8), known(), TOWN);
    }
}
