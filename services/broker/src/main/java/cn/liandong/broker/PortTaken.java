package cn.liandong.broker;

/** Something else listens on the port the broker was told to use. */
public final class PortTaken extends RuntimeException {
    PortTaken(int port, Throwable cause) {
        super(
                "Port %d on 127.0.0.1 is taken by another program: stop that program, or choose another port."
                        .formatted(port),
                cause);
    }
}
