package cn.liandong.console.web;

import cn.liandong.console.audits.Audits;
import cn.liandong.console.signins.Officer;
import cn.liandong.console.signins.SignIns;
import cn.liandong.console.walls.Wall;
import cn.liandong.console.walls.Walls;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the one rule of the routes before everything, and the headers on everything. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class SecurityConfiguration {
    private static final String THERE = SecurityConfiguration.class.getName() + ".there";
    private static final String REFUSAL = SecurityConfiguration.class.getName() + ".refusal";

    /**
     * What the rules need beside the request.
     *
     * @param tileOrigins where the page may get a map's tiles from, beside here
     */
    public record Gate(
            SignIns signIns,
            Walls walls,
            OfficerView view,
            Audits audits,
            BooleanSupplier ready,
            Set<String> origins,
            List<String> tileOrigins) {}

    /** What the page may load: only from here, and tiles from where the operator said; styles inline because the components make them. */
    static String contentSecurityPolicy(List<String> tileOrigins) {
        var tiles = tileOrigins.isEmpty() ? "" : " " + String.join(" ", tileOrigins);
        return "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:" + tiles
                + "; worker-src 'self'; connect-src 'self'" + tiles + "; frame-ancestors 'none'";
    }

    @Bean
    SecurityFilterChain console(HttpSecurity http, Gate gate) {
        return http.csrf(AbstractHttpConfigurer::disable) // isOfThisOrigin and SameSite=Strict do its work
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(gate.tileOrigins())))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .cacheControl(cache -> cache.disable()))
                .addFilterBefore(new Recognition(gate.signIns(), gate.walls()), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((who, context) -> new AuthorizationDecision(
                                isLetIn(gate, context.getRequest(), Optional.ofNullable(who.get())))))
                .exceptionHandling(
                        errors -> errors.accessDeniedHandler((request, response, e) -> answer(request, response))
                                .authenticationEntryPoint((request, response, e) -> answer(request, response)))
                .build();
    }

    @Bean
    RequestRejectedHandler rejected() {
        return (request, response, e) -> Problem.of(
                        400, "BAD_REQUEST", "The request is not well-formed", "Its address or headers are not.")
                .write(response);
    }

    private static boolean isLetIn(Gate gate, HttpServletRequest request, Optional<Authentication> who) {
        var officer = who.map(Authentication::getPrincipal)
                .filter(Officer.class::isInstance)
                .map(Officer.class::cast)
                .orElse(null);
        var refusal = RoutePolicies.refusal(new RoutePolicies.Request(
                request.getMethod(),
                request.getRequestURI(),
                request.getHeader("Origin"),
                request.getHeader("Host"),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Transfer-Encoding") != null ? -1 : Math.max(0, request.getContentLengthLong()),
                request.getContentType(),
                caller(who),
                officer == null ? null : gate.view().role(officer),
                officer != null && gate.signIns().mustChange(officer),
                (name, id) -> officer == null || isHidden(gate.view(), officer, name, id, request),
                gate.ready().getAsBoolean(),
                gate.origins()));
        refusal.ifPresent(problem -> {
            request.setAttribute(REFUSAL, problem);
            if (officer != null && isNoted(problem, request)) {
                gate.audits()
                        .refused(
                                officer,
                                request.getMethod(),
                                request.getRequestURI(),
                                problem.status(),
                                problem.code());
            }
        });
        return refusal.isEmpty();
    }

    private static boolean isHidden(
            OfficerView view, Officer officer, String name, String id, HttpServletRequest request) {
        boolean hidden = view.hides(officer, name, id);
        if (hidden && view.isThere(officer, name, id)) {
            request.setAttribute(THERE, true);
        }
        return hidden;
    }

    /** What an officer was refused as not his: a slip of the page is not, nor what is nowhere. */
    private static boolean isNoted(Problem problem, HttpServletRequest request) {
        return request.getAttribute(THERE) != null
                || problem.code().equals(RoutePolicies.NO_RIGHT)
                || problem.code().equals("FOREIGN_ORIGIN");
    }

    private static RoutePolicies.Caller caller(Optional<Authentication> who) {
        return switch (who.map(Authentication::getPrincipal).orElse(null)) {
            case Officer _ -> RoutePolicies.Caller.OFFICER;
            case Wall _ -> RoutePolicies.Caller.WALL;
            case null, default -> RoutePolicies.Caller.NOBODY;
        };
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = request.getAttribute(REFUSAL) instanceof Problem known
                ? known
                : Problem.of(403, "NOT_ALLOWED", "This is not allowed", null);
        problem.write(response);
    }

    /** Recognizes the officer by his cookie, and a wall by its own: where walls look, that one alone counts. */
    private static final class Recognition extends OncePerRequestFilter {
        private final SignIns signIns;
        private final Walls walls;

        Recognition(SignIns signIns, Walls walls) {
            this.signIns = signIns;
            this.walls = walls;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var who = who(request);
            if (who != null) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
                SecurityContextHolder.setContext(context);
            }
            chain.doFilter(request, response);
        }

        private @Nullable Principal who(HttpServletRequest request) {
            var ofWall = WallCookie.read(request);
            var wall = ofWall == null ? null : walls.find(ofWall);
            if (wall != null && request.getRequestURI().startsWith(WallCookie.PATH + "/")) {
                return wall;
            }
            var token = SessionCookie.read(request);
            var officer = token == null ? null : signIns.find(token);
            return officer == null ? wall : officer;
        }
    }
}
