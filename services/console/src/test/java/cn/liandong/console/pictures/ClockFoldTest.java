package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.CityClocks;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.journal.Topics;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A clock in the picture, from its start to what met it. */
class ClockFoldTest {
    private Picture picture = PictureFold.apply(
                    Picture.EMPTY,
                    Topics.INCIDENTS,
                    City.entry(1, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI))))
            .picture();

    @Test
    void itStandsWhereItsLastEventPutIt() {
        var standings = CityClocks.runs(1, City.DONGSHI_TOWN).stream()
                .map(event -> {
                    fold(event);
                    return clock().state();
                })
                .toList();
        assertThat(standings)
                .containsExactly(
                        Item.Clock.ClockStanding.RUNNING,
                        Item.Clock.ClockStanding.RUNNING,
                        Item.Clock.ClockStanding.RUNNING,
                        Item.Clock.ClockStanding.MISSED,
                        Item.Clock.ClockStanding.STOPPED,
                        Item.Clock.ClockStanding.MISSED,
                        Item.Clock.ClockStanding.MISSED,
                        Item.Clock.ClockStanding.MET);
        assertThat(clock().latenessMillis()).isEqualTo(60_000);
        assertThat(clock().upwardReport()).isNotNull();
    }

    @Test
    void allThreeTiersSeeItAndNobodyElseDoes() {
        CityClocks.runs(1, City.CITY).forEach(this::fold);
        var audience = picture.audience(ItemKey.of(CityClocks.clock(1)));
        for (var sees : List.of(City.CITY, City.DONGSHI_TOWN, City.ENTERPRISE)) {
            assertThat(Scope.of(sees).sees(audience)).as(sees.name()).isTrue();
        }
        for (var not : List.of(City.BAIYANG_TOWN, City.OTHER_ENTERPRISE, City.FIRE)) {
            assertThat(Scope.of(not).sees(audience)).as(not.name()).isFalse();
        }
    }

    @Test
    void everyEventButADefinitionHasItsLine() {
        var events = CityClocks.runs(1, City.DONGSHI_TOWN);
        events.forEach(this::fold);
        var view = Objects.requireNonNull(picture.incidents().get(City.incident(1)));
        assertThat(view.linesOf(Topics.RESPONSE)).extracting(Line::event).containsExactlyElementsOf(events);
    }

    private void fold(Object event) {
        picture = PictureFold.apply(picture, Topics.RESPONSE, City.entry(picture.sequence(Topics.RESPONSE) + 1, event))
                .picture();
    }

    private Item.Clock clock() {
        return (Item.Clock) Objects.requireNonNull(Items.find(picture, ItemKey.of(CityClocks.clock(1)), true));
    }
}
