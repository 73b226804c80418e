package cn.liandong.contracts.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.liandong.contracts.ContractJson;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class HandoverKindTest {
    @Test
    void aKindThatANewerConsoleListsIsReadAndWrittenAsItCame() {
        var json = "{\"kind\":\"OF_A_NEWER_CONSOLE\",\"id\":\"x1\"}";
        var read = ContractJson.mapper().readValue(json, HandoverItem.class);
        assertThat(read.kind()).isEqualTo(new HandoverKind("OF_A_NEWER_CONSOLE"));
        assertThat(ContractJson.mapper().writeValueAsString(read)).isEqualTo(json);
    }

    @Test
    void whatIsNoWordIsNoKind() {
        for (var text : new String[] {"", "directive", "A B", "<B>", "A".repeat(41)}) {
            assertThatThrownBy(() -> ContractJson.mapper()
                            .readValue("{\"kind\":\"" + text + "\",\"id\":\"x1\"}", HandoverItem.class))
                    .as(text)
                    .isInstanceOf(JacksonException.class);
        }
    }
}
