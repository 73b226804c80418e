package cn.liandong.console.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.console.City;
import cn.liandong.console.scopes.Scope;
import cn.liandong.contracts.incidents.IncidentEvent;
import cn.liandong.contracts.journal.Topics;
import cn.liandong.contracts.response.LeadDeclineReason;
import cn.liandong.contracts.response.ResponseEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who leads an incident, as a page is told of it. */
class LeadFoldTest extends FoldStory {
    @BeforeEach
    void begin() {
        this.<IncidentEvent>given(
                Topics.INCIDENTS, City.opened(1, City.OTHER_ENTERPRISE, null, List.of(City.BAIYANG)), City.linked(1));
        this.<ResponseEvent>given(Topics.RESPONSE, City.leadOffered(1, City.DONGSHI_TOWN));
    }

    @Test
    void whoeverLeadsGoesOnWhileAnotherIsAsked() {
        assertThat(last.touched()).contains(ItemKey.lead(City.incident(1)));
        assertThat(lead().organizationId()).isEqualTo(City.FIRE.id().value());
        var offer = Objects.requireNonNull(lead().offer());
        assertThat(offer.number()).isEqualTo(1);
        assertThat(offer.organizationId()).isEqualTo(City.DONGSHI_TOWN.id().value());
        assertThat(offer.answerBy()).isEqualTo(City.AT.plusSeconds(800));
        assertThat(offer.reminded()).isZero();
        given(Topics.RESPONSE, answer(0));
        assertThat(Objects.requireNonNull(lead().offer()).reminded()).isEqualTo(1);
    }

    @Test
    void whoIsAskedToLeadSeesTheIncident() {
        assertThat(Scope.of(City.DONGSHI_TOWN).sees(last.picture().visibility(City.incident(1))))
                .isTrue();
        assertThat(Scope.of(City.FIRE).sees(last.picture().visibility(City.incident(1))))
                .isFalse();
        assertThat(last.revealed()).containsKey(City.incident(1));
    }

    @Test
    void withItsYesTheOtherSideLeads() {
        given(Topics.RESPONSE, answer(1));
        assertThat(lead().organizationId()).isEqualTo(City.DONGSHI_TOWN.id().value());
        assertThat(lead().offer()).isNull();
    }

    @Test
    void withItsNoTheLeadStaysAndTheReasonIsSaid() {
        given(Topics.RESPONSE, answer(2));
        assertThat(lead().organizationId()).isEqualTo(City.FIRE.id().value());
        assertThat(lead().offer()).isNull();
        var no = Objects.requireNonNull(lead().declined());
        assertThat(no.reason()).isEqualTo(LeadDeclineReason.NO_CAPACITY);
        assertThat(no.text()).isEqualTo("人手不足");
        this.<ResponseEvent>given(Topics.RESPONSE, City.leadOffered(1, City.FIRE));
        assertThat(lead().declined()).isNull();
    }

    @Test
    void withdrawnItIsOfferedNoMore() {
        given(Topics.RESPONSE, answer(3));
        assertThat(lead().offer()).isNull();
        assertThat(lead().declined()).isNull();
        assertThat(lead().organizationId()).isEqualTo(City.FIRE.id().value());
    }

    @Test
    void aNameThatComesLateIsToldInTheItemAndInTheLine() {
        given(Topics.DUTY, City.registered(City.DONGSHI_TOWN));
        assertThat(last.touched())
                .contains(
                        ItemKey.lead(City.incident(1)),
                        new ItemKey(ItemKey.Kind.LINE, "response/1/0", City.incident(1)));
        assertThat(Objects.requireNonNull(lead().offer()).organizationName()).isEqualTo(City.DONGSHI_TOWN.name());
    }

    private static ResponseEvent answer(int which) {
        return City.leadAnswers(1, City.DONGSHI_TOWN).get(which);
    }

    private Item.Lead lead() {
        return (Item.Lead) Objects.requireNonNull(Items.find(last.picture(), ItemKey.lead(City.incident(1)), false));
    }
}
