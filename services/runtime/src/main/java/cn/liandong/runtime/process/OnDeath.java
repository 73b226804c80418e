package cn.liandong.runtime.process;

import java.util.function.Consumer;

/** What a service calls when it may decide no more. A class and no lambda: Spring injects it by its type argument. */
final class OnDeath implements Consumer<String> {
    private final Consumer<String> told;

    OnDeath(Consumer<String> told) {
        this.told = told;
    }

    @Override
    public void accept(String reason) {
        told.accept(reason);
    }
}
