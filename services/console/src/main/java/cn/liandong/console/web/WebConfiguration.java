package cn.liandong.console.web;

import cn.liandong.runtime.serde.Json;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Spring MVC, told everything itself: nothing is auto-configured. */
@Configuration(proxyBeanMethods = false)
@EnableWebMvc
public class WebConfiguration implements WebMvcConfigurer {
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.disableDefaults();
        builder.addCustomConverter(new ByteArrayHttpMessageConverter());
        builder.addCustomConverter(new StringHttpMessageConverter());
        // Files of the map, whole and by ranges.
        builder.addCustomConverter(new ResourceHttpMessageConverter());
        builder.addCustomConverter(new ResourceRegionHttpMessageConverter());
        builder.addCustomConverter(new JacksonJsonHttpMessageConverter(Json.mapper()));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.mediaType("mjs", MediaType.parseMediaType("text/javascript"));
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Files under assets carry a hash of their content in their name; the rest is asked for anew.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(PageResources.LOCATION + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(PageResources.LOCATION)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageResources());
    }
}
