package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityUpwardReports;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.UpwardOfficeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upward report as a page is told of it. */
class UpwardReportFoldTest extends FoldStory {
    private final List<ResponseEvent> events = CityUpwardReports.runs(1, City.CITY);

    @BeforeEach
    void begin() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1));
    }

    @Test
    void itStandsWhereItsLastEventPutItAndSaysWhatIsDue() {
        var standings = new ArrayList<UpwardReportStanding>();
        for (var event : events) {
            given(Topics.RESPONSE, event);
            standings.add(report().state());
            if (report().state() == UpwardReportStanding.SUBMITTED) {
                assertThat(report().dueBy()).isNotNull();
            }
        }
        assertThat(standings)
                .containsExactly(
                        UpwardReportStanding.DRAFT,
                        UpwardReportStanding.SUBMITTED,
                        UpwardReportStanding.SUBMITTED,
                        UpwardReportStanding.RETURNED,
                        UpwardReportStanding.RETURNED,
                        UpwardReportStanding.SUBMITTED,
                        UpwardReportStanding.SIGNED_OFF,
                        UpwardReportStanding.SENT);
        assertThat(report().dueBy()).isNull();
        assertThat(report().pressed()).isZero();
    }

    @Test
    void everyWordOfItIsKept() {
        given(Topics.RESPONSE, events.getFirst());
        assertThat(report().revision()).isEqualTo(1);
        events.subList(1, 3).forEach(event -> given(Topics.RESPONSE, event));
        assertThat(report().pressed()).isEqualTo(1);
        events.subList(3, events.size()).forEach(event -> given(Topics.RESPONSE, event));
        var one = report();
        assertThat(one.revision()).isEqualTo(2);
        assertThat(one.sections().getLast().text()).isEqualTo("中毒 3 人");
        assertThat(Objects.requireNonNull(one.returned()).reason()).isEqualTo("补写时间");
        assertThat(Objects.requireNonNull(one.signature()).by().personId())
                .isEqualTo(City.person(City.CITY).value());
        assertThat(one.sendings()).singleElement().satisfies(sending -> {
            assertThat(sending.receipt()).isEqualTo("收文 17 号");
            assertThat(sending.sentAt()).isEqualTo(City.AT.plusSeconds(1_600));
        });
    }

    @Test
    void theCityAloneReadsItAndALineTellsNobodyWhatItSays() {
        events.forEach(event -> given(Topics.RESPONSE, event));
        var audience = last.picture().audience(ItemKey.of(CityUpwardReports.report(1)));
        assertThat(Scope.of(City.CITY).sees(audience)).isTrue();
        for (var other : List.of(City.DONGSHI_TOWN, City.ENTERPRISE, City.FIRE)) {
            assertThat(Scope.of(other).sees(audience)).as(other.name()).isFalse();
        }
        var lines = last.picture().keysOf(City.incident(1)).stream()
                .filter(one -> one.kind() == ItemKey.Kind.LINE)
                .map(one -> String.valueOf(Items.find(last.picture(), one, false)))
                .filter(line -> line.contains("UpwardReport"))
                .toList();
        assertThat(lines)
                .hasSize(events.size())
                .allSatisfy(
                        line -> assertThat(line).contains("reportKind=INITIAL").doesNotContain("中毒", "补写", "宜昌", "收文"));
    }

    @Test
    void anIncidentWithOneThatWasNotSentDoesNotLeave() {
        given(Topics.RESPONSE, events.getFirst());
        assertThat(last.picture().families().upwardReports().anyOwed(City.incident(1)))
                .isTrue();
        events.subList(1, events.size()).forEach(event -> given(Topics.RESPONSE, event));
        CityUpwardReports.discarded(1).forEach(event -> given(Topics.RESPONSE, event));
        assertThat(last.picture().families().upwardReports().anyOwed(City.incident(1)))
                .isFalse();
    }

    @Test
    void eachOfficeSaysHowTheLastAttemptWent() {
        events.subList(0, 7).forEach(event -> given(Topics.RESPONSE, event));
        assertThat(report().offices()).isEmpty();
        given(Topics.RESPONSE, new UpwardOfficeEvent.UpwardOfficeDefined(CityUpwardReports.OFFICE));
        assertThat(office().state()).isNull();
        var sending = CityUpwardReports.sending(1);
        given(Topics.RESPONSE, sending);
        assertThat(office().state()).isEqualTo(UpwardWay.Standing.SENDING);
        given(Topics.RESPONSE, CityUpwardReports.failed(1));
        assertThat(office().state()).isEqualTo(UpwardWay.Standing.FAILED);
        assertThat(office().code()).isEqualTo("TIMED_OUT");
        given(Topics.RESPONSE, CityUpwardReports.taken(1));
        assertThat(office().state()).isEqualTo(UpwardWay.Standing.TAKEN);
        assertThat(office().code()).isNull();
        assertThat(report().state()).isEqualTo(UpwardReportStanding.SENT);
    }

    private UpwardReportItem.Office office() {
        return report().offices().getFirst();
    }

    private UpwardReportItem report() {
        return (UpwardReportItem)
                Objects.requireNonNull(Items.find(last.picture(), ItemKey.of(CityUpwardReports.report(1)), false));
    }
}
