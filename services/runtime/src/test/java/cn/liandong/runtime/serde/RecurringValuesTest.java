package cn.liandong.runtime.serde;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.contracts.ids.DrillId;
import cn.liandong.contracts.ids.PersonId;
import cn.liandong.contracts.ids.PostId;
import cn.liandong.contracts.response.FrozenPlan;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RecurringValuesTest {
    private static final String PLAN = """
            {"plan":"420583-standard","steps":[{"number":1,"people":[{"post":"420583-duty","person":"420583-p1"}],
             "acknowledgeWithinSeconds":60}]}""";

    /** A mapper of its own: what the threads of other tests read would take over the places of what is read here. */
    private final JsonMapper mapper =
            JsonMapper.builder().addModule(RecurringValues.module()).build();

    @Test
    void whatRecursIsReadAsOne() {
        var first = read(PLAN, FrozenPlan.class);
        var second = read(PLAN, FrozenPlan.class);

        assertThat(second).isSameAs(first);
        assertThat(read("\"420583-p1\"", PersonId.class))
                .isSameAs(first.steps().getFirst().people().getFirst().person());
    }

    @Test
    void whatDiffersStaysApart() {
        var first = read(PLAN, FrozenPlan.class);
        var other = read(PLAN.replace(":60}", ":61}"), FrozenPlan.class);

        assertThat(other.steps().getFirst().acknowledgeWithinSeconds()).isEqualTo(61);
        assertThat(first.steps().getFirst().acknowledgeWithinSeconds()).isEqualTo(60);
    }

    @Test
    void anEqualValueOfAnotherTypeIsNotTakenForIt() {
        assertThat(read("\"420583-x\"", PostId.class)).isEqualTo(new PostId("420583-x"));
        assertThat(read("\"420583-x\"", PersonId.class)).isEqualTo(new PersonId("420583-x"));
    }

    @Test
    void moreDifferentValuesThanAreKeptAreAllReadAsWhatTheyAre() {
        assertThat(IntStream.range(0, 50_000)
                        .mapToObj(i ->
                                read("\"420583-" + i + "\"", PersonId.class).value()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 50_000).mapToObj(i -> "420583-" + i).toList());
    }

    @Test
    void whatComesOnceIsNotKept() {
        assertThat(read("\"420583-d1\"", DrillId.class)).isNotSameAs(read("\"420583-d1\"", DrillId.class));
    }

    @Test
    void nothingStaysNothing() {
        assertThat(mapper.readValue("null", PersonId.class)).isNull();
    }

    private <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
