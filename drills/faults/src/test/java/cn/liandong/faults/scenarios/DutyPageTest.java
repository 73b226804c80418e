package cn.liandong.faults.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import cn.liandong.runtime.serde.Json;
import org.junit.jupiter.api.Test;

class DutyPageTest {
    @Test
    void aNoticeIsKnownByItsCodeAndTheJournalItIsAbout() {
        var frame = Json.mapper().readTree("""
                {"type":"snapshot","part":1,"parts":1,"items":[
                  {"kind":"alert","id":"a","code":"NONE"},
                  {"kind":"notice","id":"console/RESPONSE_STUCK","code":"JURISDICTION_STUCK","params":{"journal":"response"}},
                  {"kind":"notice","id":"console/SPACE_LOW","code":"SPACE_LOW","params":{}}]}""");

        assertThat(DutyPage.codes(frame)).containsExactly("JURISDICTION_STUCK response", "SPACE_LOW");
    }
}
