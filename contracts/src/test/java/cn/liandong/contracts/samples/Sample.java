package cn.liandong.contracts.samples;

import cn.liandong.contracts.ContractJson;
import tools.jackson.databind.JavaType;

/**
 * One value whose JSON is approved.
 *
 * @param folder the topic it lies in, or `entries` and `envelopes` for the frames around events and commands
 * @param readAs what a reader of that topic asks the mapper for
 */
public record Sample(String folder, JavaType readAs, Object value) {

    static Sample of(String folder, Class<?> readAs, Object value) {
        return new Sample(folder, ContractJson.mapper().constructType(readAs), value);
    }

    static Sample generic(String folder, Class<?> frame, Class<?> content, Object value) {
        return new Sample(
                folder, ContractJson.mapper().getTypeFactory().constructParametricType(frame, content), value);
    }

    /** The name of the type, which is also the name of its file. */
    public String name() {
        return folder + "/" + value.getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return name();
    }
}
