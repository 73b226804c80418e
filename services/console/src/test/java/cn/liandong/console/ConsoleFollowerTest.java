package cn.liandong.console;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.contactcodes.SentCodes;
import cn.liandong.console.directories.WrittenPeople;
import cn.liandong.console.feeds.Feeds;
import cn.liandong.console.pictures.ItemKey;
import cn.liandong.console.signins.Credentials;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.runtime.journal.RuntimeSettings;
import cn.liandong.runtime.serde.Json;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the console's fold is from one start to the next. */
class ConsoleFollowerTest {
    private final Feeds feeds = new Feeds("after", 10, () -> City.AT);
    private final ConsoleFollower after = follower(feeds);

    private static ConsoleFollower follower(Feeds feeds) {
        var settings = RuntimeSettings.read(property -> null, InstantSource.fixed(City.AT));
        return new ConsoleFollower(
                settings, feeds, new Credentials(), new WrittenPeople(), new SentCodes(), new Freshness());
    }

    @Test
    void whatOneFollowerFoldedTheNextTakesUpAndTheFoldIsTheSame() {
        var before = follower(new Feeds("before", 10, () -> City.AT));
        before.entry(
                Topics.INCIDENTS,
                City.JURISDICTION,
                City.<IncidentEvent>entry(1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI))));
        before.told(Topics.REPORTS, City.report(1).value(), City.reported(1, City.ENTERPRISE), City.AT);
        var laid = Json.mapper().writeValueAsBytes(before.fold());

        after.takeUp(Json.mapper().readValue(laid, after.foldType()));

        assertThat(feeds.picture(City.JURISDICTION).has(ItemKey.of(City.incident(1))))
                .isTrue();
        assertThat(after.fold()).isEqualTo(before.fold());
    }

    @Test
    void whoMayBeErasedOrSignOutIsReadFromTheBeginningAtEveryStart() {
        assertThat(after.foldedTopics())
                .containsExactlyInAnyOrder(
                        Topics.DUTY,
                        Topics.DRILLS,
                        Topics.REPORTS,
                        Topics.INCIDENTS,
                        Topics.RESPONSE,
                        Topics.NOTIFICATIONS);
    }
}
