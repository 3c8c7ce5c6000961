#include "query-service/http_server.h"

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cctype>
#include <charconv>
#include <chrono>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "catalog/link_trackers.h"

namespace query_service {

// The flags of pkg-config are part of the packaged library's ABI: without them this size differs
// and the program would still run, wrongly.
static_assert(std::string_view(CPPHTTPLIB_VERSION) != "0.11.4" || sizeof(httplib::Request) == 608,
              "build with pkg-config's flags for cpp-httplib");

namespace {

constexpr std::size_t most_form_bytes = 8 * 1024;  // as the library has it
constexpr int connections_waiting = 1024;

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Of application/x-www-form-urlencoded; what is not %XX stays as it is.
std::string decoded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int high = at + 2 < text.size() && text[at] == '%' ? hexadecimal(text[at + 1]) : -1;
    const int low = high < 0 ? -1 : hexadecimal(text[at + 2]);
    if (low >= 0) {
      result += static_cast<char>(high * 16 + low);
      at += 2;
    } else {
      result += text[at] == '+' ? ' ' : text[at];
    }
  }
  return result;
}

// The library's own reading loses what follows a second = .
void add_parameters(std::string_view text, HttpRequest& request) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    const std::size_t mark = std::min(pair.find('='), pair.size());
    std::string name = decoded(pair.substr(0, mark));
    // A link of ours that came by a mail or a network has names that we have no use for.
    if (!pair.empty() && !catalog::is_link_tracker(name))
      request.parameters.emplace_back(std::move(name),
                                      decoded(pair.substr(std::min(mark + 1, pair.size()))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

HttpRequest request_of(const httplib::Request& given) {
  HttpRequest request{.method = given.method,
                      .path = given.path,
                      .host = given.get_header_value("Host"),
                      .accept_language = given.get_header_value("Accept-Language"),
                      .if_none_match = given.get_header_value("If-None-Match")};
  const std::size_t question = given.target.find('?');
  if (question != std::string::npos) {
    const std::string_view query = std::string_view(given.target).substr(question + 1);
    add_parameters(query.substr(0, query.find('#')), request);
  }
  if (given.method == "POST") add_parameters(given.body, request);
  return request;
}

void write(HttpResponse response, httplib::Response& into) {
  into.status = response.status;
  for (auto& [name, value] : response.headers) into.set_header(name, value);
  into.set_content(std::move(response.body), response.content_type);
}

// The library hands its own, changeable request over as const; ranges and compression are its
// business only if we let it see them.
void hide_what_we_do_not_offer(const httplib::Request& given) {
  auto& request = const_cast<httplib::Request&>(given);
  request.ranges.clear();
  request.headers.erase("Accept-Encoding");
}

Problem problem_of(int status) {
  switch (status) {
    case 413:
      return {.type = ProblemType::form_too_large,
              .detail = "The form is longer than 8 KiB.",
              .remedy = "Shorten what you wrote."};
    case 414:
      return {.type = ProblemType::too_large,
              .detail = "The address is longer than 8 KiB.",
              .remedy = "A search may be 256 characters long."};
    case 404: return {.type = ProblemType::not_found, .detail = "Nothing has this address."};
    default:
      return {.type = ProblemType::bad_parameter,
              .detail = "The request cannot be understood.",
              .remedy = "Send HTTP/1.1 with one Host and well-formed headers."};
  }
}

// A form is small, plain, and says its size: the library would unpack, or collect, without end.
std::optional<Problem> trouble_of_form(const httplib::Request& given) {
  const auto refuse = [](const char* detail, const char* remedy) {
    return Problem{.type = ProblemType::bad_parameter, .detail = detail, .remedy = remedy};
  };
  std::string type = given.get_header_value("Content-Type");
  type = type.substr(0, type.find(';'));
  for (char& c : type) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  while (type.ends_with(' ')) type.pop_back();
  const std::string length = given.get_header_value("Content-Length");
  std::size_t bytes = 0;
  const auto [end, code] = std::from_chars(length.data(), length.data() + length.size(), bytes);
  if (given.has_header("Content-Encoding") || given.has_header("Transfer-Encoding"))
    return refuse("A form is taken neither compressed nor in pieces.",
                  "Send it whole, with its Content-Length.");
  if (given.get_header_value_count("Content-Length") != 1 || code != std::errc() ||
      end != length.data() + length.size())
    return refuse("The form does not say how long it is.", "Send one Content-Length in bytes.");
  if (bytes > most_form_bytes) return problem_of(413);
  if (bytes > 0 && type != "application/x-www-form-urlencoded")
    return refuse("This is not a form.",
                  "Send it as application/x-www-form-urlencoded: q=fibromyalgia&lang=en.");
  return {};
}

}  // namespace

struct HttpServer::Library {
  httplib::Server server;
  int socket = -1;
  // The library forgets a stop that comes before it listens.
  std::mutex mutex = {};
  bool was_stopped = false;
  std::atomic<bool> is_entered = false;
};

HttpServer::HttpServer(ServerOptions options, Answerer answer, ProblemAnswerer problem,
                       TakesForms takes_forms)
    : options_(std::move(options)), library_(std::make_unique<Library>()) {
  httplib::Server& server = library_->server;
  server.new_task_queue = [threads = options_.threads] { return new httplib::ThreadPool(threads); };
  server.set_tcp_nodelay(true);
  server.set_keep_alive_max_count(1);
  server.set_read_timeout(5, 0);
  server.set_write_timeout(5, 0);
  server.set_payload_max_length(most_form_bytes);
  server.set_socket_options([library = library_.get()](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    library->socket = socket;
  });
  const auto answer_all = [answer](const httplib::Request& given, httplib::Response& response) {
    hide_what_we_do_not_offer(given);
    write(answer(request_of(given)), response);
  };
  // Everything but a form is answered before the library looks for a route or a body.
  server.set_pre_routing_handler(
      [answer_all, takes_forms, problem](const auto& given, auto& response) {
        if (given.method == "POST" && takes_forms(given.path)) {
          const auto trouble = trouble_of_form(given);
          if (!trouble) return httplib::Server::HandlerResponse::Unhandled;
          write(problem(*trouble, request_of(given)), response);
          return httplib::Server::HandlerResponse::Handled;
        }
        answer_all(given, response);
        return httplib::Server::HandlerResponse::Handled;
      });
  server.Post(".*", answer_all);
  server.set_error_handler([problem](const httplib::Request& given, httplib::Response& response) {
    if (!response.body.empty()) return;
    hide_what_we_do_not_offer(given);
    const int status = response.status;
    HttpRequest request = request_of(given);
    // Where the library gave up before it read the path: no browser sends that, a program does.
    if (request.path.empty()) request.path = "/api/";
    write(problem(problem_of(status), request), response);
    response.status = status;
  });
  // The library would send what() of an exception to the client.
  server.set_exception_handler([](const auto&, httplib::Response& response, std::exception_ptr) {
    response.status = 500;
    response.set_content("This should not have happened.\n", "text/plain; charset=utf-8");
  });
}

HttpServer::~HttpServer() = default;

catalog::Expected<std::string> HttpServer::bind() {
  httplib::Server& server = library_->server;
  const auto refuse = [&](const std::string& why) {
    return catalog::failure(catalog::FailureKind::unreadable,
                            "cannot listen on " + options_.listen + ": " + why);
  };
  if (options_.listen.starts_with("unix:")) {
    const std::string path = options_.listen.substr(5);
    unlink(path.c_str());
    server.set_address_family(AF_UNIX);
    if (!server.bind_to_port(path, 80)) return refuse("the socket cannot be made");
    ::listen(library_->socket, connections_waiting);
    return options_.listen;
  }
  const std::size_t colon = options_.listen.rfind(':');
  int port = -1;
  if (colon != std::string::npos)
    std::from_chars(options_.listen.data() + colon + 1,
                    options_.listen.data() + options_.listen.size(), port);
  if (port < 0 || port > 65535)
    return refuse("write an address and a port, 127.0.0.1:8080, or unix:/path");
  const std::string host = options_.listen.substr(0, colon);
  if (port == 0)
    port = server.bind_to_any_port(host);
  else if (!server.bind_to_port(host, port))
    port = -1;
  if (port < 0) return refuse("is another program using it?");
  // The library lets five connections wait; a busy second needs more.
  ::listen(library_->socket, connections_waiting);
  return host + ":" + std::to_string(port);
}

void HttpServer::run() {
  {
    const std::lock_guard lock(library_->mutex);
    if (library_->was_stopped) return;
    library_->is_entered = true;
  }
  library_->server.listen_after_bind();
  library_->is_entered = false;
}

void HttpServer::stop() {
  {
    const std::lock_guard lock(library_->mutex);
    library_->was_stopped = true;
  }
  while (library_->is_entered && !library_->server.is_running())
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  library_->server.stop();
}

}  // namespace query_service
