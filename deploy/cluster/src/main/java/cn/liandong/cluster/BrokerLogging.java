package cn.liandong.cluster;

/** What a broker writes to its log: enough to see who led and who was fenced when, and little else. */
final class BrokerLogging {
    static final String FILE = """
            <configuration>
              <appender name="OUT" class="ch.qos.logback.core.ConsoleAppender">
                <encoder>
                  <pattern>%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{20} - %msg%n</pattern>
                </encoder>
              </appender>
              <logger name="org.apache.kafka.controller.ClusterControlManager" level="INFO"/>
              <logger name="org.apache.kafka.controller.ReplicationControlManager" level="INFO"/>
              <logger name="kafka.server.BrokerLifecycleManager" level="INFO"/>
              <logger name="kafka.server.KafkaRaftServer" level="INFO"/>
              <!-- Three brokers make the same internal topic at the first start, and two of them find it there. -->
              <logger name="kafka.server.DefaultAutoTopicCreationManager" level="ERROR"/>
              <root level="WARN">
                <appender-ref ref="OUT"/>
              </root>
            </configuration>
            """;

    private BrokerLogging() {}
}
