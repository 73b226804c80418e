package cn.liandong.contracts.drills;

import org.jspecify.annotations.Nullable;

/**
 * What should follow 预期.
 *
 * @param id unique in its scenario
 * @param text for people, such as `董市镇值班员两分钟内签收`
 * @param after the inject from which time counts; null for the drill's start
 * @param withinSeconds on the scenario's clock
 * @param expected null where an evaluator judges it
 */
public record Expectation(
        String id,
        String text,
        EvaluationHeading heading,
        @Nullable String after,
        int withinSeconds,
        @Nullable Expected expected) {}
