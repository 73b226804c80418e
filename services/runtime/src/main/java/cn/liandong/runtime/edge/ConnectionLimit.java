package cn.liandong.runtime.edge;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many connections one door has at a time. One more is told at once to come again, and closed, before anything of it is
 * read. Each connection is an open file, and a process that may open no more loses its journals first: twenty thousand
 * waiting callers once ended one.
 */
public final class ConnectionLimit {
    /** Open files that no door may use up: the broker's logs, the clients' connections, the program's own. */
    static final long RESERVED_FILES = 2_000;

    private static final int FEWEST = 64;

    private final int most;
    private final byte[] answer;
    private final Counter turnedAway;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * A limit for one door.
     *
     * @param door stands in the tags of {@code liandong.door.connections} and {@code liandong.door.turned.away}
     * @param answer what one too many is answered, as it goes over the line
     */
    public ConnectionLimit(String door, int most, byte[] answer, MeterRegistry meters) {
        this.most = most;
        this.answer = answer.clone();
        var tags = Tags.of("door", door);
        Gauge.builder("liandong.door.connections", open, AtomicInteger::get)
                .tags(tags)
                .description("connections that are open")
                .register(meters);
        turnedAway = Counter.builder("liandong.door.turned.away")
                .tags(tags)
                .description("connections that were closed at once, because there were as many as there may be")
                .register(meters);
    }

    /** As many as wanted, but no more than this part of the files the process may open beside what is reserved. */
    public static int most(int wanted, int percent) {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? most(wanted, percent, system.getMaxFileDescriptorCount())
                : wanted;
    }

    static int most(int wanted, int percent, long files) {
        return Math.clamp((files - RESERVED_FILES) * percent / 100, FEWEST, wanted);
    }

    /** Counts this connection, or turns it away; to be called while it is set up. */
    public void guard(Channel channel) {
        channel.pipeline().addFirst(new Guard());
    }

    private final class Guard extends ChannelInboundHandlerAdapter {
        private boolean away;

        @Override
        public void channelActive(ChannelHandlerContext context) throws Exception {
            if (open.incrementAndGet() > most) {
                away = true;
                open.decrementAndGet();
                turnedAway.increment();
                context.writeAndFlush(Unpooled.wrappedBuffer(answer)).addListener(ChannelFutureListener.CLOSE);
                return;
            }
            context.channel().closeFuture().addListener(_ -> open.decrementAndGet());
            super.channelActive(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            if (away) {
                ReferenceCountUtil.release(message);
                return;
            }
            super.channelRead(context, message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) throws Exception {
            if (!away) {
                super.channelInactive(context);
            }
        }
    }
}
