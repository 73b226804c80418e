package cn.liandong.console.signins;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords, argon2id, on two threads of their own: a check takes tens of milliseconds of a core and megabytes,
 * and must not take them from those who are signed in.
 */
public final class Passwords implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int WAITING = 200;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** What an unknown user's password is compared with, so that the answer takes as long. */
    private final String nobodys = encode("nobody's");

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("password-", 0).daemon().factory());

    public Passwords() {
        threads.allowCoreThreadTimeOut(true);
    }

    public String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("argon2id makes a hash of every password");
        }
        return hash;
    }

    /**
     * The same on the two threads, for a password that somebody sends.
     *
     * @throws RejectedExecutionException when too many wait already
     */
    public String hashed(String password) throws InterruptedException {
        try {
            return threads.submit(() -> encode(password)).get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a password could not be hashed", e.getCause());
        }
    }

    /**
     * Whether it is the password of this hash; false for no hash, after the same work.
     *
     * @throws RejectedExecutionException when too many wait already
     */
    public boolean matches(String password, @Nullable String hash) throws InterruptedException {
        try {
            return threads.submit(() -> encoder.matches(password, hash == null ? nobodys : hash) && hash != null)
                    .get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("a password could not be checked", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
