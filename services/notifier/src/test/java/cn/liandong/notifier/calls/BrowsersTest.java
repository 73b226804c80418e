package cn.liandong.notifier.calls;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.access.PushSubscription;
import cn.liandong.contracts.access.PushSubscription.Browser;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.SubscriptionId;
import cn.liandong.notifier.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowsersTest {
    private static final PersonId P1 = new PersonId("p1");

    private final Browsers browsers = new Browsers();

    @Test
    void the_newest_five_of_a_person_are_called() {
        for (int i = 1; i <= 7; i++) {
            tell(subscription("b" + i, "p1", i));
        }
        tell(subscription("other", "p2", 8));
        assertThat(endpoints(P1)).containsExactly("b7", "b6", "b5", "b4", "b3");
    }

    @Test
    void what_is_over_is_called_no_more_and_leaves_nothing_to_call_it_by() {
        tell(subscription("b1", "p1", 1));
        tell(subscription("b2", "p1", 2));
        var over = browsers.ended(P1, browsers.addresses(P1).getFirst(), Story.NOON);
        assertThat(over).contains(new PushSubscription(new SubscriptionId("b2"), P1, null, Story.NOON));
        assertThat(endpoints(P1)).containsExactly("b1");
        tell(subscription("b1", "p1", 3).ended(Story.NOON));
        assertThat(browsers.addresses(P1)).isEmpty();
        assertThat(browsers.ended(P1, "{}", Story.NOON)).isEmpty();
    }

    @Test
    void a_tombstone_erases_it_and_another_person_takes_it_over() {
        tell(subscription("b1", "p1", 1));
        tell(subscription("b1", "p2", 2));
        assertThat(browsers.addresses(P1)).isEmpty();
        assertThat(endpoints(new PersonId("p2"))).containsExactly("b1");
        browsers.told(new SubscriptionId("b1"), null);
        assertThat(browsers.addresses(new PersonId("p2"))).isEmpty();
    }

    private void tell(PushSubscription subscription) {
        browsers.told(subscription.id(), subscription);
    }

    private List<String> endpoints(PersonId person) {
        return browsers.addresses(person).stream()
                .map(address -> address.replaceAll(".*example.net/([^\"]*)\".*", "$1"))
                .toList();
    }

    private static PushSubscription subscription(String id, String person, int second) {
        return new PushSubscription(
                new SubscriptionId(id),
                new PersonId(person),
                new Browser("https://push.example.net/" + id, "key", "secret"),
                Story.NOON.plusSeconds(second));
    }
}
