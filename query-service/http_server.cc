#include "query-service/http_server.h"

#include <fcntl.h>
#include <httplib.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <utility>

#include "catalog/link_trackers.h"
#include "query-service/door/door.h"
#include "query-service/header_text.h"

namespace query_service {

// The flags of pkg-config are part of the packaged library's ABI: without them this size differs
// and the program would still run, wrongly.
static_assert(std::string_view(CPPHTTPLIB_VERSION) != "0.11.4" || sizeof(httplib::Request) == 608,
              "build with pkg-config's flags for cpp-httplib");

namespace {

constexpr int connections_waiting = 4096;

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
    const std::size_t end = text.find('&');
    const std::string_view pair = text.substr(0, end);
    const std::size_t mark = pair.find('=');
    std::string name = decoded(pair.substr(0, mark));
    // A link of ours that came by a mail or a network has names that we have no use for.
    if (!pair.empty() && !catalog::is_link_tracker(name))
      request.parameters.emplace_back(std::move(name), mark == std::string_view::npos
                                                           ? std::string()
                                                           : decoded(pair.substr(mark + 1)));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
}

// Reads the request, and takes from it what the library must not see: ranges and compression are
// its business only if we let it.  It hands its own, changeable request over as const.
HttpRequest taken_from(const httplib::Request& given) {
  HttpRequest request{.method = given.method,
                      .path = given.path,
                      .host = given.get_header_value("Host"),
                      .accept_language = given.get_header_value("Accept-Language"),
                      .accept_encoding = given.get_header_value("Accept-Encoding"),
                      .if_none_match = given.get_header_value("If-None-Match")};
  const std::size_t question = given.target.find('?');
  if (question != std::string::npos) {
    const std::string_view query = std::string_view(given.target).substr(question + 1);
    add_parameters(query.substr(0, query.find('#')), request);
  }
  if (given.method == "POST") add_parameters(given.body, request);
  auto& changeable = const_cast<httplib::Request&>(given);
  changeable.ranges.clear();
  changeable.headers.erase("Accept-Encoding");
  return request;
}

void write(HttpResponse response, httplib::Response& into) {
  into.status = response.status;
  for (auto& [name, value] : response.headers) into.set_header(name, value);
  into.set_content(std::move(response.body), response.content_type);
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
  const std::string content_type = given.get_header_value("Content-Type");
  const std::string_view type =
      without_blanks(std::string_view(content_type).substr(0, content_type.find(';')));
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
  if (bytes > 0 && !is_named(type, "application/x-www-form-urlencoded"))
    return refuse("This is not a form.",
                  "Send it as application/x-www-form-urlencoded: q=fibromyalgia&lang=en.");
  return {};
}

// A request that has come whole, and the answer to it, as the library reads and writes them.
class MemoryStream final : public httplib::Stream {
 public:
  explicit MemoryStream(std::string_view request) : rest_(request) {}

  bool is_readable() const override { return true; }
  bool is_writable() const override { return true; }
  ssize_t read(char* into, std::size_t most) override {
    const std::size_t count = std::min(most, rest_.size());
    std::memcpy(into, rest_.data(), count);
    rest_.remove_prefix(count);
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* bytes, std::size_t count) override {
    written_.append(bytes, count);
    return static_cast<ssize_t>(count);
  }
  // Who asks is nobody's business, the library's neither.
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return 0; }

  std::string& written() { return written_; }

 private:
  std::string_view rest_;
  std::string written_;
};

// 304 has no body, and the length it may name is that of the body it spares (RFC 9110, 8.6).
void take_out_wrong_length(std::string& answer) {
  constexpr std::string_view no_length = "Content-Length: 0\r\n";
  if (!answer.starts_with("HTTP/1.1 304")) return;
  if (const std::size_t at = answer.find(no_length); at != std::string::npos)
    answer.erase(at, no_length.size());
}

}  // namespace

// The library reads requests and writes answers, and makes the socket to listen on.  It would also
// hold a thread for every open connection: waiting is the door's.
class HttpLibrary final : public httplib::Server {
 public:
  ~HttpLibrary() override { close_socket(); }

  Exchange exchange(std::string_view request, bool may_go_on) {
    MemoryStream stream(request);
    bool is_closed = false;
    const bool is_written =
        process_request(stream, !may_go_on, is_closed,
                        // The client has been told to send its body, and has.
                        [](httplib::Request& given) { given.headers.erase("Expect"); });
    take_out_wrong_length(stream.written());
    return {std::move(stream.written()), may_go_on && is_written && !is_closed};
  }

  int listening() const { return svr_sock_; }
  void close_socket() {
    if (const int socket = svr_sock_.exchange(-1); socket >= 0) close(socket);
  }
};

namespace {

// As many as the system lets us hold open beside the files of two snapshots.
std::size_t connections_possible(std::size_t wanted) {
  constexpr rlim_t files_of_ours = 256;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) != 0) return wanted;
  if (files.rlim_cur < wanted + files_of_ours) {
    files.rlim_cur = std::min<rlim_t>(wanted + files_of_ours, files.rlim_max);
    setrlimit(RLIMIT_NOFILE, &files);
    getrlimit(RLIMIT_NOFILE, &files);
  }
  if (files.rlim_cur < 2 * files_of_ours) return files.rlim_cur / 2;
  return std::min<std::size_t>(wanted, files.rlim_cur - files_of_ours);
}

}  // namespace

struct HttpServer::Inside {
  explicit Inside(const ServerOptions& options)
      : limits{.threads = options.threads,
               .connections = connections_possible(DoorLimits().connections)},
        door(limits, [this](std::string_view request, bool may_go_on) {
          return library.exchange(request, may_go_on);
        }) {}

  HttpLibrary library = {};
  DoorLimits limits;
  Door door;
};

HttpServer::HttpServer(ServerOptions options, Answerer answer, ProblemAnswerer problem,
                       TakesForms takes_forms)
    : options_(std::move(options)), inside_(std::make_unique<Inside>(options_)) {
  httplib::Server& server = inside_->library;
  const DoorLimits& limits = inside_->limits;
  // What the library says of the connection in its Keep-Alive header.
  server.set_keep_alive_max_count(limits.requests_on_one);
  server.set_keep_alive_timeout(limits.for_request.count());
  server.set_payload_max_length(most_form_bytes);
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  const auto answer_all = [answer](const httplib::Request& given, httplib::Response& response) {
    write(answer(taken_from(given)), response);
  };
  // Everything but a form is answered before the library looks for a route or a body.
  server.set_pre_routing_handler(
      [answer_all, takes_forms, problem](const auto& given, auto& response) {
        if (given.method == "POST" && takes_forms(given.path)) {
          const auto trouble = trouble_of_form(given);
          if (!trouble) return httplib::Server::HandlerResponse::Unhandled;
          write(problem(*trouble, taken_from(given)), response);
          return httplib::Server::HandlerResponse::Handled;
        }
        answer_all(given, response);
        return httplib::Server::HandlerResponse::Handled;
      });
  server.Post(".*", answer_all);
  server.set_error_handler([problem](const httplib::Request& given, httplib::Response& response) {
    if (!response.body.empty()) return;
    const int status = response.status;
    HttpRequest request = taken_from(given);
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
  HttpLibrary& library = inside_->library;
  const auto refuse = [&](const std::string& why) {
    return catalog::failure(catalog::FailureKind::unreadable,
                            "cannot listen on " + options_.listen + ": " + why);
  };
  if (!inside_->door.can_run()) return refuse("the system opens no more files for this program");
  std::string address = options_.listen;
  if (options_.listen.starts_with("unix:")) {
    const std::string path = options_.listen.substr(5);
    unlink(path.c_str());
    library.set_address_family(AF_UNIX);
    if (!library.bind_to_port(path, 80)) return refuse("the socket cannot be made");
  } else {
    const std::size_t colon = options_.listen.rfind(':');
    int port = -1;
    if (colon != std::string::npos)
      std::from_chars(options_.listen.data() + colon + 1,
                      options_.listen.data() + options_.listen.size(), port);
    if (port < 0 || port > 65535)
      return refuse("write an address and a port, 127.0.0.1:8080, or unix:/path");
    const std::string host = options_.listen.substr(0, colon);
    if (port == 0)
      port = library.bind_to_any_port(host);
    else if (!library.bind_to_port(host, port))
      port = -1;
    if (port < 0) return refuse("is another program using it?");
    address = host + ":" + std::to_string(port);
  }
  // The library lets five connections wait; a busy second needs more.
  ::listen(library.listening(), connections_waiting);
  fcntl(library.listening(), F_SETFL, O_NONBLOCK);
  return address;
}

void HttpServer::run() {
  inside_->door.run(inside_->library.listening());
  inside_->library.close_socket();
}

void HttpServer::stop() { inside_->door.stop(); }

}  // namespace query_service
