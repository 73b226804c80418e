package cn.liandong.runtime.edge;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.embedded.EmbeddedChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectionLimitTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ConnectionLimit limit =
            new ConnectionLimit("intake", 2, "HTTP/1.1 503\r\n".getBytes(US_ASCII), meters);

    private EmbeddedChannel connection() {
        return new EmbeddedChannel(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel channel) {
                limit.guard(channel);
            }
        });
    }

    @Test
    void oneTooManyIsAnsweredAndClosedAndNothingOfItIsRead() {
        var first = connection();
        var second = connection();
        var third = connection();
        assertThat(first.isOpen()).isTrue();
        assertThat(second.isOpen()).isTrue();
        assertThat(third.isOpen()).isFalse();
        ByteBuf said = third.readOutbound();
        assertThat(said.toString(US_ASCII)).isEqualTo("HTTP/1.1 503\r\n");
        assertThat(open()).isEqualTo(2);
        assertThat(meters.counter("liandong.door.turned.away", "door", "intake").count())
                .isEqualTo(1);
        said.release();
        first.close().syncUninterruptibly();
        second.close().syncUninterruptibly();
    }

    @Test
    void oneThatEndsMakesRoomAndOneTurnedAwayTakesNone() {
        var first = connection();
        var second = connection();
        connection();
        connection();
        first.close().syncUninterruptibly();
        assertThat(open()).isEqualTo(1);
        var next = connection();
        assertThat(next.isOpen()).isTrue();
        next.writeInbound(Unpooled.copiedBuffer("GET", US_ASCII));
        ByteBuf read = next.readInbound();
        assertThat(read.toString(US_ASCII)).isEqualTo("GET");
        read.release();
        second.close().syncUninterruptibly();
        next.close().syncUninterruptibly();
        assertThat(open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "4000, 25, 1048576, 4000",
        "4000, 25, 20000, 4000",
        "4000, 25, 10000, 2000",
        "20000, 60, 20000, 10800",
        "4000, 25, 1024, 64",
    })
    void theDoorsLeaveTheBrokersFilesAlone(int wanted, int percent, long files, int most) {
        assertThat(ConnectionLimit.most(wanted, percent, files)).isEqualTo(most);
    }

    private double open() {
        return meters.get("liandong.door.connections")
                .tag("door", "intake")
                .gauge()
                .value();
    }
}
