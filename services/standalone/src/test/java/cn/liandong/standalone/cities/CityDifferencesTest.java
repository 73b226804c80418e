package cn.liandong.standalone.cities;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyEvent.OrganizationRegistered;
import cn.liandong.contracts.duty.DutyEvent.PersonRegistered;
import cn.liandong.contracts.duty.DutyEvent.PostRegistered;
import cn.liandong.contracts.duty.DutyEvent.RotationSet;
import cn.liandong.contracts.duty.DutyEvent.ZoneSet;
import cn.liandong.contracts.journal.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CityDifferencesTest {
    private final LoadedCity loaded = loadedSample();

    @Test
    void ofAChangedRowTheFieldsThatDifferAreTold() {
        var changed = changed("posts.yaml", text -> text.replace("name: 市应急值守值班员", "name: 值班一席"));
        assertThat(CityDifferences.between(loaded, changed)).containsExactly("post city-duty: name 市应急值守值班员 → 值班一席");
    }

    @Test
    void whatIsNoLongerThereAndWhatIsNewIsTold() {
        var changed = changed("posts.yaml", text -> text.replace("{id: city-duty,", "{id: city-duty-2,"));
        assertThat(CityDifferences.between(loaded, changed))
                .containsExactly("post city-duty: no longer in the file", "post city-duty-2: new in the file");
    }

    @Test
    void ofAPersonTheLinesGiveNothingButTheId() {
        var changed = changed("people.yaml", text -> text.replace("199-0000-0001", "199-0000-9999"));
        assertThat(CityDifferences.between(loaded, changed))
                .containsExactly("person 420583-city-p01: name or phone changed");
    }

    @Test
    void aChangeOutsideOfTheDutyJournalIsToldWithoutDetail() {
        var changed = changed("plans.yaml", text -> text.replace("120", "90"));
        assertThat(CityDifferences.between(loaded, changed))
                .containsExactly(
                        "duty rules and limits, holidays, rights to approve absences, layers, spot checks, sites, points, sensors, plans, units, clocks, neighbours, offices above, contacts or"
                                + " comments changed");
    }

    private static City changed(String file, UnaryOperator<String> change) {
        var files = new TreeMap<>(CityFiles.sample().bytes());
        files.computeIfPresent(
                file,
                (name, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return CityReader.read(new CityFiles("zhijiang", files));
    }

    private static LoadedCity loadedSample() {
        var city = CityReader.read(CityFiles.sample());
        var loaded = new LoadedCity(city.jurisdiction());
        var events = new ArrayList<DutyEvent>();
        events.add(new ZoneSet(city.zone().value()));
        city.organizations().forEach(row -> events.add(new OrganizationRegistered(row.value())));
        city.posts().forEach(row -> events.add(new PostRegistered(row.value())));
        city.people()
                .forEach(row -> events.add(
                        new PersonRegistered(row.value().id(), row.value().organization())));
        city.rotations()
                .forEach(row -> events.add(
                        new RotationSet(row.value().post(), row.value().rotation())));
        events.forEach(loaded::fold);
        city.people().forEach(row -> loaded.told(Topics.PEOPLE, row.value().id().value(), row.value(), Instant.EPOCH));
        return loaded;
    }
}
