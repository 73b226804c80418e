package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CitySpotChecks;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.SpotCheckEvent.Drawn;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotCheckRulesSet;
import cn.liandong.contracts.duty.SpotCheckEvent.SpotChecksDrawn;
import cn.liandong.contracts.duty.SpotCheckMissReason;
import cn.liandong.contracts.duty.SpotCheckRule;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Topics;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Spot checks as the picture shows them, and to whom. */
class SpotCheckFoldTest extends FoldStory {
    private static final PostId POST = City.post(City.ENTERPRISE).id();
    private static final Instant AT = City.AT.plusSeconds(60);

    @BeforeEach
    void posts() {
        for (var organization : City.ORGANIZATIONS) {
            given(
                    Topics.DUTY,
                    City.registered(organization),
                    new DutyEvent.PostRegistered(City.post(organization)),
                    City.onDuty(organization));
        }
    }

    @Test
    void aCheckIsOpenThenMissedToldAndLate() {
        given(Topics.DUTY, CitySpotChecks.called(City.ENTERPRISE, "c1", AT));
        assertThat(last.touched()).containsExactly(ItemKey.spotCheck(POST));
        assertThat(item().state()).isEqualTo(SpotCheckItem.Standing.OPEN);
        assertThat(item().callerName()).isEqualTo(City.CITY.name());
        given(
                Topics.DUTY,
                CitySpotChecks.missed(City.ENTERPRISE, "c1", AT),
                CitySpotChecks.raised(City.ENTERPRISE, "c1", AT));
        assertThat(item().state()).isEqualTo(SpotCheckItem.Standing.MISSED);
        assertThat(item().missedBecause()).isEqualTo(SpotCheckMissReason.NO_ANSWER);
        assertThat(item().told()).isEqualTo(1);
        given(Topics.DUTY, CitySpotChecks.answered(City.ENTERPRISE, "c1", AT, 400));
        assertThat(item().state()).isEqualTo(SpotCheckItem.Standing.LATE);
        given(Topics.DUTY, CitySpotChecks.called(City.ENTERPRISE, "c2", AT.plusSeconds(900)));
        assertThat(item().checkId()).isEqualTo("c2");
        given(Topics.DUTY, CitySpotChecks.answered(City.ENTERPRISE, "c1", AT, 1000));
        assertThat(item().state()).as("of an earlier check").isEqualTo(SpotCheckItem.Standing.OPEN);
        given(Topics.DUTY, CitySpotChecks.answered(City.ENTERPRISE, "c2", AT.plusSeconds(900), 30));
        assertThat(item().state()).isEqualTo(SpotCheckItem.Standing.ANSWERED);
        assertThat(item().answeredAt()).isEqualTo(AT.plusSeconds(930));
    }

    @Test
    void itIsForItsOwnTheTownItLiesInAndTheCityAlone() {
        given(Topics.DUTY, CitySpotChecks.called(City.ENTERPRISE, "c1", AT));
        given(Topics.DUTY, CitySpotChecks.called(City.FIRE, "c2", AT));
        assertThat(whoSees(City.ENTERPRISE)).containsExactly("emergency-office", "dongshi", "sanning");
        assertThat(whoSees(City.FIRE)).containsExactly("emergency-office", "fire");
    }

    @Test
    void whenAPostIsCalledNextStandsNowhere() {
        var rule = new SpotCheckRule(
                "r", null, PostKind.DUTY_OFFICER, null, List.of(LocalTime.of(21, 0)), null, 5, "test");
        var before = last.picture();
        given(
                Topics.DUTY,
                new SpotCheckRulesSet(List.of(rule), "0123456789abcdef0123456789abcdef"),
                new SpotChecksDrawn("r", AT, List.of(new Drawn(POST, AT.plusSeconds(7200)))));
        assertThat(last.touched()).isEmpty();
        assertThat(last.picture().checks()).isEqualTo(before.checks());
    }

    @Test
    void aNameThatComesLateReadsThere() {
        given(Topics.DUTY, CitySpotChecks.called(City.ENTERPRISE, "c1", AT));
        given(Topics.DUTY, CitySpotChecks.answered(City.ENTERPRISE, "c1", AT, 30));
        last = PictureFold.person(
                last.picture(),
                City.person(City.ENTERPRISE),
                new PersonRecord(City.person(City.ENTERPRISE), City.ENTERPRISE.id(), "周平", "199-0000-0009", List.of()));
        assertThat(last.touched()).contains(ItemKey.spotCheck(POST));
        assertThat(Objects.requireNonNull(item().answeredBy()).name()).isEqualTo("周平");
    }

    private List<String> whoSees(Organization of) {
        var audience = last.picture().audience(ItemKey.spotCheck(City.post(of).id()));
        return City.ORGANIZATIONS.stream()
                .filter(organization -> Scope.of(organization).sees(audience))
                .map(organization -> organization.id().value())
                .toList();
    }

    private SpotCheckItem item() {
        return (SpotCheckItem) Objects.requireNonNull(Items.find(last.picture(), ItemKey.spotCheck(POST), true));
    }
}
