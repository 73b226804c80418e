package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.pictures.Item.Checklist.State;
import cn.liandong.console.scopes.Audience;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.duty.Organization;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.LevelEvent;
import cn.liandong.contracts.response.ResponseEvent;
import cn.liandong.contracts.response.ResponseLevel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A response level and its checklist, as a page is told of them. */
class ChecklistFoldTest extends FoldStory {
    @BeforeEach
    void begin() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.OTHER_ENTERPRISE, null, List.of(City.BAIYANG)), City.linked(1));
        this.<ResponseEvent>given(Topics.RESPONSE, City.levelSet(1, City.DONGSHI_TOWN));
    }

    @Test
    void aLevelShowsWhatHasToBeDoneByWhomAndUntilWhen() {
        assertThat(last.touched()).contains(ItemKey.checklist(City.incident(1)));
        var checklist = checklist();
        assertThat(checklist.level()).isEqualTo(ResponseLevel.III);
        assertThat(checklist.by().postId()).isEqualTo(City.post(City.CITY).id().value());
        assertThat(checklist.items()).extracting(Item.Listed::name).containsExactly("evacuate", "report");
        var evacuate = checklist.items().getFirst();
        assertThat(evacuate.text()).isEqualTo("疏散");
        assertThat(evacuate.english()).isEqualTo("Evacuate");
        assertThat(evacuate.state()).isEqualTo(State.OPEN);
        assertThat(evacuate.dueAt()).isEqualTo(City.AT.plusSeconds(700));
        assertThat(evacuate.saidAt()).isNull();
        assertThat(lines()).containsExactly("LevelSet");
    }

    @Test
    void whoHasSomethingToDoSeesTheIncident() {
        assertThat(sees(City.DONGSHI_TOWN)).isTrue();
        assertThat(sees(City.FIRE)).isFalse();
    }

    @Test
    void whatBecomesOfAnItemIsSaidWithWhoAndWhyAndHasItsLine() {
        var story = City.listed(1, City.DONGSHI_TOWN);
        given(Topics.RESPONSE, story.get(0));
        assertThat(listed("evacuate").state()).isEqualTo(State.OVERDUE);
        given(Topics.RESPONSE, story.get(1));
        assertThat(listed("evacuate").state()).isEqualTo(State.TICKED);
        assertThat(Objects.requireNonNull(listed("evacuate").saidBy()).postId())
                .isEqualTo(City.post(City.DONGSHI_TOWN).id().value());
        given(Topics.RESPONSE, story.get(2));
        assertThat(listed("evacuate").state()).isEqualTo(State.OPEN);
        assertThat(listed("evacuate").reason()).isEqualTo("UNDONE_SINCE");
        assertThat(listed("evacuate").dueAt()).isEqualTo(City.AT.plusSeconds(1_300));
        given(Topics.RESPONSE, story.get(3));
        assertThat(listed("report").state()).isEqualTo(State.RULED_OUT);
        given(Topics.RESPONSE, story.get(4));
        assertThat(checklist().level()).isNull();
        assertThat(listed("evacuate").state()).isEqualTo(State.DROPPED);
        assertThat(lines())
                .containsExactly("LevelSet", "ItemOverdue", "ItemTicked", "ItemUnticked", "ItemRuledOut", "LevelEnded");
        assertThat(params("ItemTicked")).containsEntry("what", "疏散").containsEntry("whatInEnglish", "Evacuate");
    }

    @Test
    void whatTakesTwoIsShownUntilItIsDone() {
        var first = City.levelSet(1, City.DONGSHI_TOWN);
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new LevelEvent.LevelStandDownAsked(
                        first.incident(),
                        1,
                        ResponseLevel.II,
                        null,
                        first.post(),
                        null,
                        first.at(),
                        first.at().plusSeconds(1_800)));
        var asked = Objects.requireNonNull(checklist().standDown());
        assertThat(asked.number()).isEqualTo(1);
        assertThat(asked.to()).isNull();
        assertThat(asked.by().postId()).isEqualTo(first.post().value());
        assertThat(params("LevelStandDownAsked")).containsEntry("level", "II").containsEntry("to", "");
        given(Topics.RESPONSE, City.listed(1, City.DONGSHI_TOWN).get(4));
        assertThat(checklist().standDown()).isNull();
    }

    @Test
    void anAlarmIsALineWithHowManyItAskedAndWhatIsMissing() {
        this.<ResponseEvent>given(Topics.RESPONSE, City.alarm(1, City.FIRE));
        assertThat(params("AlarmSounded"))
                .containsEntry("number", "1")
                .containsEntry("offered", "1")
                .containsEntry("missing", "CHEMICAL_HANDLING");
    }

    @Test
    void anotherLevelKeepsWhatWasTickedAndAddsTheRest() {
        given(Topics.RESPONSE, City.listed(1, City.DONGSHI_TOWN).get(1));
        var first = City.levelSet(1, City.DONGSHI_TOWN);
        this.<ResponseEvent>given(
                Topics.RESPONSE,
                new LevelEvent.LevelSet(
                        first.incident(),
                        first.handling(),
                        2,
                        ResponseLevel.IV,
                        ResponseLevel.III,
                        null,
                        List.of(),
                        List.of("report"),
                        first.post(),
                        null,
                        first.at().plusSeconds(5)));
        assertThat(checklist().level()).isEqualTo(ResponseLevel.IV);
        assertThat(listed("evacuate").state()).isEqualTo(State.TICKED);
        assertThat(listed("report").state()).isEqualTo(State.DROPPED);
    }

    @Test
    void aNameThatComesLateIsToldToWhoeverReadsIt() {
        given(Topics.DUTY, City.registered(City.DONGSHI_TOWN));
        assertThat(last.touched()).contains(ItemKey.checklist(City.incident(1)));
        assertThat(listed("evacuate").organizationName()).isEqualTo(City.DONGSHI_TOWN.name());
    }

    private Item.Checklist checklist() {
        return (Item.Checklist)
                Objects.requireNonNull(Items.find(last.picture(), ItemKey.checklist(City.incident(1)), false));
    }

    private Item.Listed listed(String name) {
        return checklist().items().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean sees(Organization organization) {
        var audience = last.picture().audience(ItemKey.checklist(City.incident(1)));
        return audience instanceof Audience.OfIncident(var visibility)
                && Scope.of(organization).sees(visibility);
    }

    private List<Line> all() {
        return Objects.requireNonNull(last.picture().incidents().get(City.incident(1)))
                .linesOf(Topics.RESPONSE);
    }

    private List<String> lines() {
        return all().stream()
                .map(line -> line.event().getClass().getSimpleName())
                .toList();
    }

    private Map<String, String> params(String event) {
        return all().stream()
                .filter(line -> line.event().getClass().getSimpleName().equals(event))
                .map(line -> Lines.item(last.picture(), City.incident(1), line).params())
                .findFirst()
                .orElseThrow();
    }
}
