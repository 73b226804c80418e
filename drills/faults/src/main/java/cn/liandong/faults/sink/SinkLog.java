package cn.liandong.faults.sink;

import cn.liandong.faults.SinkCall;
import cn.liandong.runtime.serde.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The calls as a file: in the hands of the operating system before they are answered, so that a killed sink lost none. */
final class SinkLog implements AutoCloseable {
    private final FileChannel file;

    SinkLog(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    void add(SinkCall call) throws IOException {
        var line = new ByteArrayOutputStream();
        line.writeBytes(Json.mapper().writeValueAsBytes(call));
        line.write('\n');
        var left = ByteBuffer.wrap(line.toByteArray());
        synchronized (this) {
            while (left.hasRemaining()) {
                file.write(left);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
