package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Audience;
import cn.liandong.contracts.ids.SensorId;
import cn.liandong.contracts.ids.SiteId;
import cn.liandong.contracts.ids.WarningId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.incidents.Sensor;
import cn.liandong.contracts.incidents.SensorKind;
import cn.liandong.contracts.incidents.SignalEvent;
import cn.liandong.contracts.incidents.WarningAnswer;
import cn.liandong.contracts.incidents.WarningColour;
import cn.liandong.contracts.incidents.WarningEvent;
import cn.liandong.contracts.incidents.WarningMatter;
import cn.liandong.contracts.incidents.WarningSubject;
import cn.liandong.contracts.journal.Handling;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.FrozenPlan.SeatedPerson;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringFoldTest {
    private static final SiteId SITE = new SiteId("site-1");
    private static final SensorId GAS = new SensorId("works/GT-101");
    private static final WarningId WARNING = new WarningId("w1");
    private static final ItemKey KEY = ItemKey.monitoring(SITE);

    private Picture picture = Picture.EMPTY;
    private Changed changed = new Draft(picture).changed();
    private long sequence;

    @BeforeEach
    void aSensor() {
        happened(new IncidentEvent.SiteRegistered(City.site(1, City.ENTERPRISE)));
        happened(registered(GAS, Handling.ACTUAL));
    }

    @Test
    void aWarningIsShownWithWhoWasToldUntilItIsOver() {
        assertThat(picture.has(KEY)).isFalse();
        happened(new WarningEvent.WarningRaised(WARNING, subject(GAS), City.AT));
        happened(new WarningEvent.WarningTold(
                WARNING,
                subject(GAS),
                0,
                List.of(new SeatedPerson(City.post(City.CITY).id(), City.person(City.CITY))),
                City.AT,
                City.AT.plusSeconds(600)));
        var item = item();
        assertThat(item.siteName()).isEqualTo("厂区1");
        assertThat(item.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.sensor()).isEqualTo("GT-101");
            assertThat(warning.colour()).isEqualTo(WarningColour.ORANGE);
            assertThat(warning.told()).hasSize(1);
            assertThat(warning.nextAt()).isEqualTo(City.AT.plusSeconds(600));
            assertThat(warning.answer()).isNull();
        });
        happened(new WarningEvent.WarningAnswered(
                WARNING, WarningAnswer.FALSE_ALARM, City.post(City.CITY).id(), null, City.AT.plusSeconds(60)));
        assertThat(item().warnings().getFirst().answer()).isEqualTo(WarningAnswer.FALSE_ALARM);
        assertThat(item().warnings().getFirst().nextAt()).isNull();
        happened(new WarningEvent.WarningClosed(WARNING, SITE, null, City.AT.plusSeconds(120)));
        assertThat(picture.has(KEY)).isFalse();
        assertThat(changed.removed()).containsKey(KEY);
    }

    @Test
    void silentAndFlappingSensorsAreNamedUntilTheyAreNot() {
        happened(new SignalEvent.SensorsSilent(SITE, List.of(GAS), false, WARNING, City.AT));
        happened(new SignalEvent.FlappingFound(GAS, 6, City.AT, City.AT));
        assertThat(item().silentSensors()).containsExactly(new MonitoringItem.Sensor("GT-101", City.AT));
        assertThat(item().flappingSensors()).hasSize(1);
        happened(new SignalEvent.SensorHeard(GAS, SITE, City.AT, City.AT));
        happened(new SignalEvent.FlappingEnded(GAS, City.AT));
        assertThat(picture.has(KEY)).isFalse();
    }

    @Test
    void itIsForTheSitesOwnItsTownAndTheCity() {
        happened(new WarningEvent.WarningRaised(WARNING, subject(GAS), City.AT));
        assertThat(picture.audience(KEY)).isEqualTo(new Audience.OfPost(City.ENTERPRISE.id(), City.DONGSHI));
        assertThat(picture.keysOfNoIncident()).contains(KEY);
    }

    @Test
    void aTrialsSensorsAreNotShown() {
        var trial = new SensorId("test:works/GT-101");
        happened(registered(trial, Handling.TEST));
        happened(new WarningEvent.WarningRaised(WARNING, subject(trial), City.AT));
        assertThat(picture.has(KEY)).isFalse();
    }

    private void happened(IncidentEvent event) {
        changed = PictureFold.apply(picture, Topics.INCIDENTS, City.entry(++sequence, event));
        picture = changed.picture();
    }

    private MonitoringItem item() {
        var item = Items.find(picture, KEY, false);
        assertThat(item).isInstanceOf(MonitoringItem.class);
        return (MonitoringItem) item;
    }

    private static SignalEvent.SensorRegistered registered(SensorId id, Handling handling) {
        return new SignalEvent.SensorRegistered(
                new Sensor(id, City.ENTERPRISE.id(), SITE, SensorKind.TOXIC_GAS, "ppm", 30, List.of(), handling),
                City.AT);
    }

    private static WarningSubject subject(SensorId sensor) {
        return new WarningSubject(
                WarningMatter.SIGNAL,
                WarningColour.ORANGE,
                SITE,
                "厂区1",
                sensor,
                SensorKind.TOXIC_GAS,
                38.5,
                "ppm",
                25.0,
                0,
                false);
    }
}
