package cn.liandong.notifier.channels.egress;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Resolves names for outgoing connections: what was checked is what is connected to, there is no second look-up between. */
public final class GuardedResolver extends AddressResolverGroup<InetSocketAddress> {
    private final EgressGuard guard;

    public GuardedResolver(EgressGuard guard) {
        this.guard = guard;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetSocketAddressResolver(executor, new Names(executor));
    }

    private final class Names extends InetNameResolver {
        Names(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> promise) {
            later(promise, () -> guard.allowed(host).getFirst());
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
            later(promise, () -> guard.allowed(host));
        }

        /** A look-up may take seconds: never on the event loop. */
        private <T> void later(Promise<T> promise, LookUp<T> lookUp) {
            Thread.ofVirtual().name("resolve").start(() -> {
                try {
                    promise.setSuccess(lookUp.addresses());
                } catch (UnknownHostException e) {
                    promise.setFailure(e);
                }
            });
        }
    }

    private interface LookUp<T> {
        T addresses() throws UnknownHostException;
    }
}
