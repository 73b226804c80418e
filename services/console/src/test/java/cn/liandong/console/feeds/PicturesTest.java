package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.access.PersonRecord;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.runtime.serde.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is laid down by one process and taken up by the next. */
class PicturesTest {
    private static final Scope SCOPE = Scope.of(City.CITY);
    private static final String INCIDENT = "incident 420583-incident-";

    private Instant freshAt = City.AT.plusSeconds(3_600);
    private final Feeds before = process("before");
    private final Page page = new Page();
    private long incidents;

    private Feeds process(String run) {
        return new Feeds(run, 100, () -> freshAt);
    }

    private void begin(Feeds feeds) {
        feeds.entry(
                Topics.DUTY,
                City.JURISDICTION,
                City.entry(1, City.registered(City.CITY), City.onDuty(City.DONGSHI_TOWN)));
        tell(feeds, City.record(City.DONGSHI_TOWN), City.AT);
    }

    private static void tell(Feeds feeds, PersonRecord person, Instant at) {
        feeds.person(person.id(), person, at);
    }

    private void happen(int number, Feeds... everywhere) {
        incidents++;
        for (var feeds : everywhere) {
            feeds.entry(
                    Topics.INCIDENTS,
                    City.JURISDICTION,
                    City.<IncidentEvent>entry(
                            incidents, City.opened(number, City.ENTERPRISE, null, List.of(City.DONGSHI))));
        }
    }

    private Feeds after(Pictures laid) {
        var after = process("after");
        after.takeUp(laid);
        return after;
    }

    private static Pictures throughJson(Pictures laid) {
        return Json.mapper().readValue(Json.mapper().writeValueAsBytes(laid), Pictures.class);
    }

    private Pictures laidDown() {
        return throughJson(before.laidDown());
    }

    private void connect(Feeds to) {
        page.disconnect();
        var feed = to.of(City.JURISDICTION);
        feed.open(page, SCOPE, page.token(), to.knownUpTo()).forEach(page::read);
        page.connected(() -> feed.leave(page, SCOPE));
    }

    @Test
    void aPageThatKnowsAllThatWasLaidDownResumes() {
        begin(before);
        happen(1, before);
        var laid = laidDown();
        connect(before);

        var after = after(laid);
        tell(after, City.record(City.DONGSHI_TOWN), City.AT);
        happen(2, after);
        connect(after);

        assertThat(page.types()).startsWith("snapshot", "resumed").doesNotContainSequence("resumed", "snapshot");
        assertThat(page.items()).containsKeys(INCIDENT + 1, INCIDENT + 2);
    }

    @Test
    void aPageThatIsFurtherThanWhatWasLaidDownResumes() {
        begin(before);
        happen(1, before);
        var laid = laidDown();
        happen(2, before);
        connect(before);

        var after = after(laid);
        connect(after);

        assertThat(page.types().subList(0, 2)).containsExactly("snapshot", "resumed");
        assertThat(page.items()).containsKeys(INCIDENT + 1, INCIDENT + 2);
    }

    @Test
    void aPageThatMissedWhatWasLaidDownGetsEverythingAndIsToldSo() {
        begin(before);
        connect(before);
        happen(1, before);

        var after = after(laidDown());
        page.disconnect();
        var opening = after.of(City.JURISDICTION).open(page, SCOPE, page.token(), after.knownUpTo());
        opening.forEach(page::read);

        assertThat(Json.mapper().readTree(opening.getFirst()).get("reason").asString())
                .isEqualTo("TOKEN_TOO_OLD");
        assertThat(page.items()).containsKey(INCIDENT + 1);
    }

    @Test
    void aPageThatMissedOnlyWhatWasToldBesideTheJournalsGetsEverything() {
        begin(before);
        freshAt = City.AT.plusSeconds(10);
        connect(before);
        before.report(City.report(1), City.reported(1, City.ENTERPRISE), City.AT.plusSeconds(8));

        connect(after(laidDown()));

        assertThat(page.types()).containsExactly("snapshot", "snapshot");
    }

    @Test
    void aPageThatLooksWhileAPictureIsTakenUpIsSentAllOfIt() {
        begin(before);
        happen(1, before);
        var after = process("after");
        connect(after);
        assertThat(page.items()).isEmpty();
        var early = page.token();

        after.takeUp(laidDown());
        page.read(page.unread());
        assertThat(page.items()).containsKey(INCIDENT + 1);

        var other = new Page();
        after.of(City.JURISDICTION).open(other, SCOPE, early, after.knownUpTo()).forEach(other::read);
        assertThat(other.types()).containsExactly("snapshot");
        assertThat(other.items()).isEqualTo(page.items());
    }

    @Test
    void whoPeopleAreIsNotLaidDownAndStandsThereOnceTheyAreToldAgain() {
        begin(before);
        var person = City.record(City.DONGSHI_TOWN);

        var laid = before.laidDown();
        assertThat(Json.mapper().writeValueAsString(laid)).doesNotContain(person.name(), person.phone());
        var after = after(throughJson(laid));
        tell(after, person, City.AT);

        assertThat(after.picture(City.JURISDICTION)).isEqualTo(before.picture(City.JURISDICTION));
    }

    @Test
    void peopleWhoAreToldAgainAreNotSentAgainToWhoKnowsThem() {
        begin(before);
        connect(before);
        var after = after(laidDown());
        happen(2, after);
        tell(after, City.record(City.DONGSHI_TOWN), City.AT);
        page.disconnect();
        var opening = after.of(City.JURISDICTION).open(page, SCOPE, page.token(), after.knownUpTo());

        assertThat(opening.toString())
                .contains("\"resumed\"", "420583-incident-2")
                .doesNotContain("dongshi-duty");
    }

    @Test
    void whoLookedBeforePeopleWereToldAgainIsToldTheirNames() {
        begin(before);
        var after = after(laidDown());
        connect(after);
        tell(after, City.record(City.DONGSHI_TOWN), City.AT);
        page.read(page.unread());

        assertThat(page.get("duty dongshi-duty").toString())
                .contains(City.record(City.DONGSHI_TOWN).name());
    }

    @Test
    void whoIsRenamedWhileNobodyReadIsRenamedOnAPageThatResumes() {
        begin(before);
        connect(before);
        var laid = laidDown();
        var renamed = new PersonRecord(
                City.person(City.DONGSHI_TOWN), City.DONGSHI_TOWN.id(), "改名之后", "199-0000-0003", List.of());

        var after = after(laid);
        tell(after, City.record(City.DONGSHI_TOWN), City.AT);
        tell(after, renamed, freshAt.plusSeconds(1));
        connect(after);

        assertThat(page.types().subList(0, 2)).containsExactly("snapshot", "resumed");
        assertThat(page.get("duty dongshi-duty").toString()).contains("改名之后");
    }

    @Test
    void whatAProcessSaysOfItselfIsNotLaidDownAndStaysWithTheNextOneThatSaysIt() {
        begin(before);
        before.notice(ConsoleNotice.SPACE_LOW, City.AT);
        before.behind(Topics.RESPONSE, 4, Set.of(City.JURISDICTION), City.AT);
        var after = process("after");
        var other = new Jurisdiction("420502");
        after.entry(Topics.DUTY, other, City.entry(1, City.registered(City.CITY)));
        after.of(City.JURISDICTION);
        after.notice(ConsoleNotice.SPACE_LOW, City.AT);

        after.takeUp(laidDown());

        assertThat(has(after, ConsoleNotice.SPACE_LOW)).isTrue();
        assertThat(has(after, ConsoleNotice.RESPONSE_STUCK)).isFalse();
        after.behind(Topics.RESPONSE, 4, Set.of(City.JURISDICTION), City.AT);
        assertThat(has(after, ConsoleNotice.RESPONSE_STUCK)).isTrue();
        after.behind(Topics.RESPONSE, 4, Set.of(), City.AT);
        after.withdraw(ConsoleNotice.SPACE_LOW, City.AT);
        assertThat(has(after, ConsoleNotice.RESPONSE_STUCK)).isFalse();
        assertThat(has(after, ConsoleNotice.SPACE_LOW)).isFalse();
        assertThat(after.picture(other).has(ItemKey.duty(City.post(City.CITY).id())))
                .isFalse();
    }

    private static boolean has(Feeds feeds, ConsoleNotice notice) {
        return feeds.picture(City.JURISDICTION).has(notice.key());
    }

    @Test
    void aPageIsRidOfANoticeOfTheProcessBefore() {
        begin(before);
        before.behind(Topics.RESPONSE, 4, Set.of(City.JURISDICTION), City.AT);
        connect(before);
        assertThat(page.items()).containsKey("notice console/RESPONSE_STUCK");

        connect(after(laidDown()));

        assertThat(page.types().subList(0, 2)).containsExactly("snapshot", "resumed");
        assertThat(page.items()).doesNotContainKey("notice console/RESPONSE_STUCK");
    }

    @Test
    void everyJurisdictionIsTakenUp() {
        var other = new Jurisdiction("420502");
        begin(before);
        before.entry(Topics.DUTY, other, City.entry(1, City.registered(City.FIRE)));
        before.entry(Topics.RESPONSE, other, City.<ResponseEvent>entry(7, City.began(3, City.FIRE)));

        var after = after(laidDown());
        tell(after, City.record(City.DONGSHI_TOWN), City.AT);

        assertThat(after.picture(other)).isEqualTo(before.picture(other));
        assertThat(after.picture(other).sequence(Topics.RESPONSE)).isEqualTo(7);
    }
}
