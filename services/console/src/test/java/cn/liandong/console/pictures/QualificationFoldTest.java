package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.contracts.duty.DutyEvent;
import cn.liandong.contracts.duty.DutyRule;
import cn.liandong.contracts.duty.HeldQualification;
import cn.liandong.contracts.duty.PostKind;
import cn.liandong.contracts.duty.QualificationEvent.PersonQualified;
import cn.liandong.contracts.duty.QualificationEvent.QualificationKindsSet;
import cn.liandong.contracts.duty.QualificationKind;
import cn.liandong.contracts.duty.RosterEvent.DutyRulesSet;
import cn.liandong.contracts.journal.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever sits at a chair without what the chair asks for is marked there. */
class QualificationFoldTest extends FoldStory {
    private static final ItemKey CHAIR = ItemKey.duty(City.post(City.FIRE).id());
    private static final LocalDate DAY = LocalDate.parse("2026-12-05");

    @BeforeEach
    void somebodyIsOnDuty() {
        this.<DutyEvent>given(
                Topics.DUTY,
                City.registered(City.FIRE),
                new DutyEvent.PostRegistered(City.post(City.FIRE)),
                City.onDuty(City.FIRE));
    }

    @Test
    void whatTheChairAsksForAndThePersonHasNotIsNamedThereUntilItDoes() {
        assertThat(lacks(true)).isEmpty();
        given(Topics.DUTY, asking(PostKind.DUTY_OFFICER));
        assertThat(last.touched()).contains(CHAIR);
        assertThat(lacks(true)).containsExactly(new Lack("hazmat", "hazmat", null));
        given(Topics.DUTY, new QualificationKindsSet(List.of(new QualificationKind("hazmat", "危化品", "ours"))));
        assertThat(last.touched()).contains(CHAIR);
        assertThat(lacks(true)).containsExactly(new Lack("hazmat", "危化品", null));
        qualified(new HeldQualification("hazmat", DAY), new HeldQualification("hazmat", DAY.minusDays(9)));
        assertThat(last.touched()).contains(CHAIR);
        assertThat(lacks(true)).as("the later of two").containsExactly(new Lack("hazmat", "危化品", DAY));
        qualified(new HeldQualification("hazmat", DAY), new HeldQualification("hazmat", null));
        assertThat(lacks(true)).as("it does not end").isEmpty();
        qualified();
        assertThat(lacks(true)).containsExactly(new Lack("hazmat", "危化品", null));
    }

    @Test
    void theFirstRuleThatFitsHoldsAndAnEnterpriseIsToldOfNobody() {
        given(Topics.DUTY, new DutyRulesSet(List.of(rule(PostKind.DUTY_LEADER, "leading"), rule(null, "hazmat"))));
        assertThat(lacks(true)).extracting(Lack::kind).containsExactly("hazmat");
        assertThat(lacks(false)).isEmpty();
        given(Topics.DUTY, new DutyRulesSet(List.of(rule(null, "training"), rule(null, "hazmat"))));
        assertThat(lacks(true)).extracting(Lack::kind).containsExactly("training");
    }

    private void qualified(HeldQualification... held) {
        given(Topics.DUTY, new PersonQualified(City.person(City.FIRE), List.of(held)));
    }

    private List<Lack> lacks(boolean forOfficers) {
        var item = (DutyItem) Objects.requireNonNull(Items.find(last.picture(), CHAIR, forOfficers));
        return item.people().getFirst().lacks();
    }

    private static DutyRulesSet asking(PostKind kind) {
        return new DutyRulesSet(List.of(rule(kind, "hazmat")));
    }

    private static DutyRule rule(@org.jspecify.annotations.Nullable PostKind kind, String qualification) {
        return new DutyRule("持证上岗", null, kind, 1, null, 60, 10, null, "ours", List.of(qualification));
    }
}
