package cn.liandong.console;

import cn.liandong.console.feeds.FeedEndpoint;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.walls.Wall;
import cn.liandong.console.web.Problem;
import cn.liandong.console.web.RoutePolicies;
import cn.liandong.runtime.edge.ConnectionLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.apache.tomcat.websocket.server.WsSci;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** The server, tuned for ten thousand pages that mostly listen. */
@Configuration(proxyBeanMethods = false)
public class TomcatConfiguration {
    private static final int MOST_CONNECTIONS = 20_000;

    private static final int PERCENT_OF_FILES = 60;

    /** Characters; a hello with its token has under 300. Tomcat holds a buffer of this size for each page. */
    private static final int LARGEST_HELLO = 1_024;

    private static final int SMALLEST_BUFFER = 128;

    /** Bytes, for each of three buffers that a page holds; Tomcat's own 8192 make 24 KB of every idle one. */
    private static final String PAGE_BUFFER = "2048";

    @Bean
    TomcatServletWebServerFactory server(ConsoleSettings settings) throws UnknownHostException {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", PAGE_BUFFER);
        var server = new TomcatServletWebServerFactory(settings.port());
        server.setAddress(InetAddress.getByName(settings.bind()));
        server.setRegisterDefaultServlet(false);
        server.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass("");
                host.getPipeline().addValve(new Problems());
            }
        });
        server.addConnectorCustomizers(TomcatConfiguration::tune);
        return server;
    }

    private static void tune(Connector connector) {
        connector.setXpoweredBy(false);
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(new VirtualThreadExecutor("console-"));
            protocol.setMaxConnections(ConnectionLimit.most(MOST_CONNECTIONS, PERCENT_OF_FILES));
            protocol.setProperty("socket.appReadBufSize", "4096");
            protocol.setProperty("socket.appWriteBufSize", "4096");
            protocol.setProperty("server", "");
        }
    }

    /** What Tomcat itself turns away, such as an address with an encoded slash, is answered as everything else is. */
    private static final class Problems extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, @Nullable Throwable failed) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            var problem = status < HttpStatus.INTERNAL_SERVER_ERROR.value()
                    ? Problem.of(
                            status,
                            "NOT_A_REQUEST",
                            "This is no request that can be read",
                            "Check the address and the headers; a slash within a name is not sent in an address.")
                    : Problem.of(
                            status, "FAILED", "The console failed", "Try again. If it fails again, tell the engineer.");
            try {
                problem.write(response);
            } catch (IOException gone) {
                // Whoever asked no longer listens.
            }
        }
    }

    @Bean
    DispatcherServlet dispatcherServlet() {
        return new DispatcherServlet();
    }

    @Bean
    DispatcherServletRegistrationBean dispatcherServletRegistration(DispatcherServlet servlet) {
        var registration = new DispatcherServletRegistrationBean(servlet, "/");
        registration.setName("dispatcherServlet");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean securityFilter() {
        return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    }

    @Bean
    ServletServerContainerFactoryBean webSockets() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LARGEST_HELLO);
        container.setMaxBinaryMessageBufferSize(SMALLEST_BUFFER);
        return container;
    }

    @Bean
    SimpleUrlHandlerMapping feedMapping(FeedEndpoint endpoint) {
        var handler = new WebSocketHttpRequestHandler(endpoint, new PlainHandshake());
        handler.setHandshakeInterceptors(List.of(new WhoLooks(endpoint)));
        return new SimpleUrlHandlerMapping(Map.of("/ws", handler, RoutePolicies.WALL_FEED, handler), 1);
    }

    /** No compression: it would cost each page a window and each frame a pass per page. */
    private static final class PlainHandshake extends DefaultHandshakeHandler {
        PlainHandshake() {
            super(new StandardWebSocketUpgradeStrategy());
        }

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request, List<WebSocketExtension> requested, List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    /** Hands the sign-in over to the endpoint, or the wall's token's id; one that connects too often is told when to come again. */
    private record WhoLooks(FeedEndpoint endpoint) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            var who = SecurityContextHolder.getContext().getAuthentication();
            var credential = switch (who == null ? null : who.getPrincipal()) {
                case Officer officer -> officer.session();
                case Wall wall -> wall.id();
                case null, default -> null;
            };
            if (credential == null) {
                return false;
            }
            if (!endpoint.mayConnect(credential)) {
                response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
                response.getHeaders()
                        .set(
                                "Retry-After",
                                String.valueOf(FeedEndpoint.againAfter().toSeconds()));
                return false;
            }
            attributes.put(FeedEndpoint.SIGN_IN, credential);
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception failure) {}
    }
}
