package cn.liandong.reports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.liandong.contracts.incidents.Category;
import cn.liandong.contracts.incidents.ReportKind;
import cn.liandong.contracts.places.Coordinates;
import cn.liandong.testkit.CapRules;
import java.time.Instant;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The examples of the specification (CAP 1.2, Appendix A.1 to A.3, © OASIS Open 2010), their long texts shortened: they are
 * valid, and understood as far as a report goes.
 */
class CapExamplesTest {
    private static final String ADVISORY = """
            <?xml version = "1.0" encoding = "UTF-8"?>
            <alert xmlns = "urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>43b080713727</identifier>
              <sender>hsas@dhs.gov</sender>
              <sent>2003-04-02T14:39:01-05:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <category>Security</category>
                <event>Homeland Security Advisory System Update</event>
                <urgency>Immediate</urgency>
                <severity>Severe</severity>
                <certainty>Likely</certainty>
                <senderName>U.S. Government, Department of Homeland Security</senderName>
                <headline>Homeland Security Sets Code ORANGE</headline>
                <description>The threat level was elevated to ORANGE / High.</description>
                <instruction>A High Condition is declared when there is a high risk.</instruction>
                <web>http://www.dhs.gov/dhspublic/display?theme=29</web>
                <parameter>
                  <valueName>HSAS</valueName>
                  <value>ORANGE</value>
                </parameter>
                <resource>
                  <resourceDesc>Image file (GIF)</resourceDesc>
                  <mimeType>image/gif</mimeType>
                  <uri>http://www.dhs.gov/dhspublic/getAdvisoryImage</uri>
                </resource>
                <area>
                  <areaDesc>U.S. nationwide and interests worldwide</areaDesc>
                </area>
              </info>
            </alert>
            """;

    private static final String STORM = """
            <?xml version = "1.0" encoding = "UTF-8"?>
            <alert xmlns = "urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>KSTO1055887203</identifier>
              <sender>KSTO@NWS.NOAA.GOV</sender>
              <sent>2003-06-17T14:57:00-07:00</sent>
              <status>Actual</status>
              <msgType>Alert</msgType>
              <scope>Public</scope>
              <info>
                <category>Met</category>
                <event>SEVERE THUNDERSTORM</event>
                <responseType>Shelter</responseType>
                <urgency>Immediate</urgency>
                <severity>Severe</severity>
                <certainty>Observed</certainty>
                <eventCode>
                  <valueName>SAME</valueName>
                  <value>SVR</value>
                </eventCode>
                <expires>2003-06-17T16:00:00-07:00</expires>
                <senderName>NATIONAL WEATHER SERVICE SACRAMENTO CA</senderName>
                <headline>SEVERE THUNDERSTORM WARNING</headline>
                <description>HAIL, INTENSE RAIN AND STRONG DAMAGING WINDS ARE LIKELY.</description>
                <instruction>TAKE COVER IN A SUBSTANTIAL SHELTER UNTIL THE STORM PASSES.</instruction>
                <contact>BARUFFALDI/JUSKIE</contact>
                <area>
                  <areaDesc>EXTREME NORTH CENTRAL TUOLUMNE COUNTY IN CALIFORNIA</areaDesc>
                  <polygon>38.47,-120.14 38.34,-119.95 38.52,-119.74 38.62,-119.89 38.47,-120.14</polygon>
                  <geocode>
                    <valueName>SAME</valueName>
                    <value>006109</value>
                  </geocode>
                </area>
              </info>
            </alert>
            """;

    private static final String EARTHQUAKE = """
            <?xml version = "1.0" encoding = "UTF-8"?>
            <alert xmlns = "urn:oasis:names:tc:emergency:cap:1.2">
              <identifier>TRI13970876.2</identifier>
              <sender>trinet@caltech.edu</sender>
              <sent>2003-06-11T20:56:00-07:00</sent>
              <status>Actual</status>
              <msgType>Update</msgType>
              <scope>Public</scope>
              <references>trinet@caltech.edu,TRI13970876.1,2003-06-11T20:30:00-07:00</references>
              <info>
                <category>Geo</category>
                <event>Earthquake</event>
                <urgency>Past</urgency>
                <severity>Minor</severity>
                <certainty>Observed</certainty>
                <senderName>Southern California Seismic Network (TriNet)</senderName>
                <headline>EQ 3.4 Imperial County CA</headline>
                <description>A minor earthquake measuring 3.4 on the Richter scale.</description>
                <web>http://www.trinet.org/scsn/scsn.html</web>
                <parameter>
                  <valueName>EventID</valueName>
                  <value>13970876</value>
                </parameter>
                <area>
                  <areaDesc>1 mi. WSW of Brawley, CA; 11 mi. N of El Centro, CA</areaDesc>
                  <circle>32.9525,-115.5527 0</circle>
                </area>
              </info>
            </alert>
            """;

    @Test
    void anAdvisoryIsAReportOfUnknownCategory() throws NotCap {
        var read = read(ADVISORY);
        assertThat(read.reading().understood().category()).isEqualTo(Category.UNKNOWN);
        assertThat(read.reading().understood().placeText()).isEqualTo("U.S. nationwide and interests worldwide");
        assertThat(read.reading().findings())
                .extracting(Finding::pointer, Finding::code)
                .containsExactly(tuple("/alert/info[1]/event", WarningCode.UNKNOWN_CATEGORY));
    }

    @Test
    void aStormIsANaturalDisasterInTheMiddleOfItsPolygon() throws NotCap {
        var read = read(STORM);
        var told = read.reading().understood();
        assertThat(told.category()).isEqualTo(Category.NATURAL_DISASTER);
        assertThat(told.coordinates()).isNotNull();
        assertThat(told.coordinates().latitude()).isEqualTo(38.48, Offset.offset(0.02));
        assertThat(told.coordinates().longitude()).isEqualTo(-119.93, Offset.offset(0.02));
        assertThat(told.description())
                .startsWith("SEVERE THUNDERSTORM WARNING\n")
                .contains("TAKE COVER");
    }

    @Test
    void anEarthquakeIsAnUpdateOfTheFirstWordOfIt() throws NotCap {
        var read = read(EARTHQUAKE);
        assertThat(read.kind()).isEqualTo(ReportKind.FOLLOW_UP);
        assertThat(read.references())
                .containsExactly(new CapAlertId(
                        "trinet@caltech.edu",
                        "TRI13970876.1",
                        Instant.parse("2003-06-12T03:30:00Z").toString()));
        assertThat(read.reading().understood().coordinates()).isEqualTo(new Coordinates(32.9525, -115.5527));
    }

    private static CapReading read(String xml) throws NotCap {
        assertThat(CapRules.objections(xml)).isEmpty();
        var read = CapReader.read(xml.getBytes(UTF_8), null);
        assertThat(read.reading().body()).isEqualTo(xml);
        return read;
    }
}
