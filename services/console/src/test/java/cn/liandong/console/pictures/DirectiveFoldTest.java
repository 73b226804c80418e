package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A directive as a page is told of it. */
class DirectiveFoldTest extends FoldStory {
    @BeforeEach
    void begin() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.OTHER_ENTERPRISE, null, List.of(City.BAIYANG)), City.linked(1));
        this.<ResponseEvent>given(Topics.RESPONSE, City.ordered(1, City.BAIYANG_TOWN));
    }

    @Test
    void itSaysWhatWasOrderedAndUntilWhen() {
        var directive = directive();
        assertThat(directive.state()).isEqualTo(DirectiveStanding.GIVEN);
        assertThat(directive.text()).isEqualTo("封路 白洋镇");
        assertThat(directive.dueBy()).isEqualTo(City.AT.plusSeconds(1_800));
        assertThat(directive.to())
                .extracting(Item.SeatedPerson::postId)
                .containsExactly(City.post(City.BAIYANG_TOWN).id().value());
    }

    @Test
    void everyWordOfItIsKept() {
        var events = City.obeys(1, City.BAIYANG_TOWN);
        given(Topics.RESPONSE, events.get(0));
        assertThat(directive().pressed()).isEqualTo(1);

        given(Topics.RESPONSE, events.get(1));
        assertThat(directive().state()).isEqualTo(DirectiveStanding.ANSWERED);
        assertThat(directive().pressed()).isZero();

        given(Topics.RESPONSE, events.get(2));
        assertThat(directive().state()).isEqualTo(DirectiveStanding.RETURNED);
        assertThat(directive().dueBy()).isEqualTo(City.AT.plusSeconds(3_800));

        given(Topics.RESPONSE, events.get(3), events.get(4));
        assertThat(directive().state()).isEqualTo(DirectiveStanding.ACCEPTED);
        assertThat(directive().dueBy()).isNull();
        assertThat(directive().endedAt()).isEqualTo(City.AT.plusSeconds(2_200));
        assertThat(directive().answers()).extracting(Item.Answer::returnReason).containsExactly("东口未封", null);
    }

    @Test
    void anEnterpriseThatSeesTheIncidentReadsNothingOfWhatATownIsOrdered() {
        var key = ItemKey.of(City.directive(1, City.BAIYANG_TOWN));
        var audience = last.picture().audience(key);
        assertThat(Scope.of(City.OTHER_ENTERPRISE).sees(last.picture().visibility(City.incident(1))))
                .isTrue();
        assertThat(Scope.of(City.OTHER_ENTERPRISE).sees(audience)).isFalse();
        assertThat(Scope.of(City.BAIYANG_TOWN).sees(audience)).isTrue();

        var lines = last.picture().keysOf(City.incident(1)).stream()
                .filter(one -> one.kind() == ItemKey.Kind.LINE)
                .map(one -> String.valueOf(Items.find(last.picture(), one, false)))
                .filter(line -> line.contains("DirectiveGiven"))
                .toList();
        assertThat(lines).singleElement().asString().doesNotContain("封路");
    }

    private Item.Directive directive() {
        return (Item.Directive) Objects.requireNonNull(
                Items.find(last.picture(), ItemKey.of(City.directive(1, City.BAIYANG_TOWN)), false));
    }
}
