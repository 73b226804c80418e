package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.Acknowledgement;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseEvent.StepReason;
import cn.liandong.contracts.response.ResponseEvent.StepTaken;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an alert that each person acknowledges looks like. */
class EachPersonFoldTest extends FoldStory {
    private static final PersonId SECOND = new PersonId("second");
    private static final PersonId THIRD = new PersonId("third");

    @BeforeEach
    void three_were_told() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.ENTERPRISE, null, List.of(City.DONGSHI)), City.linked(1));
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                City.began(1, City.DONGSHI_TOWN, Acknowledgement.EACH_PERSON),
                City.step(1, City.DONGSHI_TOWN, 1),
                City.alerted(1, City.DONGSHI_TOWN, 1),
                City.alerted(1, City.DONGSHI_TOWN, SECOND),
                City.alerted(1, City.DONGSHI_TOWN, THIRD));
    }

    @Test
    void it_says_who_has_and_who_has_not_and_is_open_until_nobody_is_missing() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN, SECOND));
        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN, SECOND));

        assertThat(roll().received()).extracting(one -> one.by().personId()).containsExactly("second");
        assertThat(missing()).containsExactly("person-dongshi", "third");
        assertThat(alert().state()).isEqualTo(Item.Alert.State.OPEN);
        assertThat(alert().acknowledgedAt()).isNull();
        assertThat(lines()).contains("PersonAcknowledged");
    }

    @Test
    void whoever_is_relieved_is_missing_no_more() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.relieved(1, City.DONGSHI_TOWN, THIRD));

        assertThat(missing()).containsExactly("person-dongshi", "second");
        assertThat(lines()).contains("PersonRelieved");
    }

    @Test
    void one_that_is_raised_again_has_nobody_on_its_roll_until_they_are_told() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.acknowledged(1, City.DONGSHI_TOWN, SECOND));
        this.<ResponseEvent>given(
                Topics.RESPONSE, City.raisedAgain(1, City.DONGSHI_TOWN), City.alerted(1, City.DONGSHI_TOWN, SECOND));

        assertThat(roll().received()).isEmpty();
        assertThat(missing()).containsExactly("second");
    }

    @Test
    void the_line_of_a_step_names_whoever_is_missing() {
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new StepTaken(
                        City.alert(1, City.DONGSHI_TOWN),
                        City.incident(1),
                        1,
                        2,
                        City.AT,
                        City.AT,
                        0,
                        StepReason.SILENCE,
                        City.AT,
                        List.of(THIRD)));

        var line = (Item.TimelineLine)
                Objects.requireNonNull(Items.find(last.picture(), last.touched().getLast(), true));
        assertThat(line.params())
                .containsEntry("missingPeople", last.picture().records().name(THIRD));
    }

    @Test
    void where_one_of_a_post_is_enough_there_is_no_roll() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.began(1, City.FIRE));

        assertThat(((Item.Alert) Objects.requireNonNull(
                                Items.find(last.picture(), ItemKey.of(City.alert(1, City.FIRE)), true)))
                        .roll())
                .isNull();
    }

    private Item.Alert alert() {
        return (Item.Alert)
                Objects.requireNonNull(Items.find(last.picture(), ItemKey.of(City.alert(1, City.DONGSHI_TOWN)), true));
    }

    private Item.Roll roll() {
        return Objects.requireNonNull(alert().roll());
    }

    private List<String> missing() {
        return roll().missing().stream()
                .map(Item.SeatedPerson::personId)
                .map(Objects::requireNonNull)
                .toList();
    }

    private List<String> lines() {
        return Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                .linesOf(Topics.RESPONSE)
                .stream()
                .map(line -> line.event().getClass().getSimpleName())
                .toList();
    }
}
