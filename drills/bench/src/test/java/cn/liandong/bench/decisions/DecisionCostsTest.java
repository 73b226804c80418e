package cn.liandong.bench.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.bench.decisions.DecisionCosts.Cost;
import cn.liandong.contracts.response.AssignmentCommand.DeclineOffer;
import cn.liandong.contracts.response.Capability;
import cn.liandong.contracts.response.DeclineReason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionCostsTest {
    @Test
    void whatJmhWroteIsReadByKindAndSize() {
        assertThat(DecisionCosts.read("""
                        [{"benchmark":"cn.liandong.bench.decisions.DispatchDecisions.offer",
                          "primaryMetric":{"scorePercentiles":{"50.0":40.5,"99.0":80}}},
                         {"benchmark":"cn.liandong.bench.decisions.DispatchDecisions.offer",
                          "primaryMetric":{"scorePercentiles":{"50.0":44,"99.0":90}}},
                         {"benchmark":"cn.liandong.bench.decisions.DispatchDecisions.open",
                          "primaryMetric":{"scorePercentiles":{"50.0":25,"99.0":30}}}]"""))
                .containsExactly(
                        new Cost("offer", List.of(40.5, 44.0), List.of(80.0, 90.0)),
                        new Cost("open", List.of(25.0), List.of(30.0)));
    }

    @Test
    void aRoundThatWasDisturbedDoesNotCount() {
        assertThat(DecisionCosts.middle(List.of(round(40, 45), round(90, 46), round(41, 190))))
                .containsExactly(new Cost("offer", List.of(41.0, 46.0), List.of(82.0, 92.0)));
    }

    private static List<Cost> round(double small, double large) {
        return List.of(new Cost("offer", List.of(small, large), List.of(2 * small, 2 * large)));
    }

    @Test
    void theCityHasItsUnitsAndEveryIncidentOneThatIsOnItsWay() {
        var city = BusyCity.of(200, 20);
        var state = city.state();
        assertThat(state.units().byId()).hasSize(200);
        assertThat(state.assignments().actual()).hasSize(20);
        assertThat(state.alerts().byIncident()).hasSize(20);
        assertThat(state.units().free().get(Capability.FIREFIGHTING)).isNotEmpty();

        var first = state.assignments().actual().values().iterator().next();
        var after = city.after(BusyCity.CITY, "x", new DeclineOffer(first, DeclineReason.BUSY));
        assertThat(after.assignments().actual()).hasSize(20).doesNotContainValue(first);
        assertThat(city.state()).isSameAs(state);
    }
}
