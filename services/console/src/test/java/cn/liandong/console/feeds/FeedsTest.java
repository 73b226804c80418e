package cn.liandong.console.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.pictures.ConsoleNotice;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.Post;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.ids.Jurisdiction;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.serde.Json;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a process says of itself on all its pages. */
class FeedsTest {
    private static final String NOTICE = "notice console/SPACE_LOW";
    private static final Scope SCOPE = Scope.of(City.CITY);

    private final Feeds feeds = started("first");
    private final Page page = new Page();

    private static Feeds started(String run) {
        var feeds = new Feeds(run, 100, () -> City.AT);
        feeds.entry(Topics.DUTY, City.JURISDICTION, City.entry(1, City.registered(City.CITY)));
        return feeds;
    }

    private void connect(Feeds to) {
        var opening = to.of(City.JURISDICTION).open(page, SCOPE, page.token(), to.knownUpTo());
        opening.forEach(page::read);
    }

    private void say(Feeds where) {
        where.notice(ConsoleNotice.SPACE_LOW, City.AT);
    }

    @Test
    void aNoticeIsSaidOnceHoweverOftenItIsRepeatedAndSoIsItsEnd() {
        connect(feeds);
        say(feeds);
        say(feeds);
        assertThat(page.unread()).isEqualTo(1);
        page.read(1);
        assertThat(page.items()).containsKey(NOTICE);

        feeds.withdraw(ConsoleNotice.SPACE_LOW, City.AT);
        feeds.withdraw(ConsoleNotice.SPACE_LOW, City.AT);
        assertThat(page.unread()).isEqualTo(1);
        page.read(1);
        assertThat(page.items()).doesNotContainKey(NOTICE);
    }

    @Test
    void aJurisdictionThatBeginsMeanwhileIsToldAtTheNextRepeat() {
        say(feeds);
        var other = new Jurisdiction("420502");
        feeds.entry(Topics.DUTY, other, City.entry(1, City.registered(City.CITY)));
        say(feeds);
        assertThat(feeds.picture(other).has(ConsoleNotice.SPACE_LOW.key())).isTrue();
    }

    @Test
    void aJurisdictionThatIsNotDecidedIsToldSoUntilItIsDecidedAgainAndItsNeighboursAreNot() {
        var stuck = "notice console/RESPONSE_STUCK";
        var neighbour = new Jurisdiction("420502");
        feeds.entry(Topics.DUTY, neighbour, City.entry(1, City.registered(City.CITY)));
        connect(feeds);

        feeds.behind(Topics.RESPONSE, 4, Set.of(City.JURISDICTION), City.AT);
        feeds.behind(Topics.RESPONSE, 5, Set.of(), City.AT);
        page.read(1);
        assertThat(page.get(stuck).get("code").asString()).isEqualTo("JURISDICTION_STUCK");
        assertThat(page.get(stuck).get("level").asString()).isEqualTo("ALARM");
        assertThat(page.get(stuck).get("params").get("journal").asString()).isEqualTo(Topics.RESPONSE);
        assertThat(feeds.picture(neighbour).has(ConsoleNotice.RESPONSE_STUCK.key()))
                .isFalse();

        feeds.behind(Topics.RESPONSE, 4, Set.of(neighbour), City.AT);
        page.read(1);
        assertThat(page.items()).doesNotContainKey(stuck);
        assertThat(feeds.picture(neighbour).has(ConsoleNotice.RESPONSE_STUCK.key()))
                .isTrue();
    }

    @Test
    void aPageThatComesBackAfterARestartIsRidOfANoticeThatHoldsNoMore() {
        say(feeds);
        connect(feeds);
        assertThat(page.items()).containsKey(NOTICE);

        connect(started("second"));

        assertThat(page.types()).containsExactly("snapshot", "resumed", "change");
        assertThat(page.items()).doesNotContainKey(NOTICE);
    }

    @Test
    void aPageThatComesFromAnotherInstanceIsToldWhatHoldsHere() {
        connect(feeds);
        var here = started("second");
        say(here);

        connect(here);

        assertThat(page.items()).containsKey(NOTICE);
    }

    @Test
    void whatIsSaidAnewCountsAsNothingMissed() {
        connect(feeds);
        var opening = started("second").of(City.JURISDICTION).open(page, SCOPE, page.token(), 0);
        assertThat(Json.mapper().readTree(opening.getFirst()).get("missed").asInt())
                .isZero();
    }

    @Test
    void nothingOfAJournalIsLostWhileAnotherThreadSpeaks() {
        int posts = 5_000;
        var fold = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < posts; i++) {
                var post = new Post(post(i), City.CITY.id(), PostKind.DUTY_OFFICER, "岗位");
                feeds.entry(Topics.DUTY, City.JURISDICTION, City.entry(i + 2L, new DutyEvent.PostRegistered(post)));
            }
        });
        while (!fold.isDone()) {
            say(feeds);
            feeds.withdraw(ConsoleNotice.SPACE_LOW, City.AT);
        }
        fold.join();
        var picture = feeds.picture(City.JURISDICTION);
        for (int i = 0; i < posts; i++) {
            assertThat(picture.has(ItemKey.duty(post(i)))).as("post %s", i).isTrue();
        }
    }

    private static PostId post(int number) {
        return new PostId("post-" + number);
    }
}
